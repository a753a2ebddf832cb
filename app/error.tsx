'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { MessageScreen } from '@/components/ui/message-screen';
import { paths } from '@/lib/api/paths';
import { ButtonLink } from '@/components/ui/button-link';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorScreen({ error, reset }: Props) {
  const t = useTranslations();
  return (
    <MessageScreen icon="info" title={t('error.title')} body={t('error.body')}>
      <Button variant="primary" size="large" onClick={reset}>
        {t('error.tryAgain')}
      </Button>
      <ButtonLink href={paths.orders} size="large">
        {t('app.sales')}
      </ButtonLink>
      {error.digest && (
        <p className="w-full text-sm text-muted">{t('error.reference', { digest: error.digest })}</p>
      )}
    </MessageScreen>
  );
}

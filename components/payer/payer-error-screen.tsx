'use client';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { MessageScreen } from '../ui/message-screen';

/** A payer's page that failed: they have neither a till nor sales. */
export function PayerErrorScreen({ reset }: { reset: () => void }) {
  const t = useTranslations();
  return (
    <MessageScreen icon="info" title={t('payer.failed.title')} body={t('payer.failed.body')}>
      <Button variant="primary" size="large" onClick={reset}>
        {t('payer.lookAgain')}
      </Button>
    </MessageScreen>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { MessageScreen } from '../ui/message-screen';

/** A payer's page that failed: they have neither a till nor sales. */
export function PayerErrorScreen({ reset }: { reset: () => void }) {
  const t = useTranslations('payer');
  return (
    <MessageScreen icon="info" title={t('failed.title')} body={t('failed.body')}>
      <Button variant="primary" size="large" onClick={reset}>
        {t('lookAgain')}
      </Button>
    </MessageScreen>
  );
}

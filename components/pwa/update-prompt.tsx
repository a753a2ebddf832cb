'use client';

import { useTranslations } from 'next-intl';
import { useUpdate } from '@/lib/client/use-update';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Stands only where no payment is open, so taking the update can never interrupt one. */
export function UpdatePrompt() {
  const t = useTranslations('banner');
  const { isWaiting, apply } = useUpdate();
  if (!isWaiting) return null;
  return (
    <Notice
      tone="info"
      icon="refresh"
      action={
        <Button look="primary" onClick={apply}>
          {t('updateNow')}
        </Button>
      }
    >
      <p>{t('update')}</p>
    </Notice>
  );
}

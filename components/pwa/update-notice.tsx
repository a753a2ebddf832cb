'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useSyncExternalStore } from 'react';
import { isNewerThere, takeNewer, watchWorker } from '@/lib/client/device/worker-watch';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

const onServer = () => false;

export function UpdateNotice() {
  const t = useTranslations('banner');
  const isThere = useSyncExternalStore(isNewerThere.subscribe, isNewerThere.get, onServer);
  useEffect(watchWorker, []);
  if (!isThere) return null;
  return (
    <Notice
      tone="info"
      icon="refresh"
      action={
        <Button variant="primary" onClick={takeNewer}>
          {t('updateNow')}
        </Button>
      }
    >
      <p>{t('update')}</p>
    </Notice>
  );
}

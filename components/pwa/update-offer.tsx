'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useSyncExternalStore } from 'react';
import { isNewerThere, takeNewer, watchWorker } from '@/lib/client/device/worker-watch';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';

const onServer = () => false;

/** A newer version is there; nobody is made to take it. */
export function UpdateOffer() {
  const t = useTranslations('banner');
  const isThere = useSyncExternalStore(isNewerThere.subscribe, isNewerThere.get, onServer);
  useEffect(watchWorker, []);
  if (!isThere) return null;
  return (
    <Callout
      tone="info"
      icon="refresh"
      action={
        <Button variant="primary" onClick={takeNewer}>
          {t('updateNow')}
        </Button>
      }
    >
      <p>{t('update')}</p>
    </Callout>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { onEverySecond } from '@/lib/client/device/ticker';
import { shopTime } from '@/lib/domain/core/shop-time';

const now = () => shopTime(Date.now()).clock;

/** The shop's clock to the second, for as long as Paid is on the screen: a picture of it stands still. */
export function LiveClock() {
  const t = useTranslations('checkout');
  const clock = useSyncExternalStore(onEverySecond, now, () => null);
  return (
    <p className="text-xl leading-none whitespace-nowrap">
      {t('nowLabel')}{' '}
      <bdi dir="ltr" data-clock className="ps-1 text-2xl font-semibold tabular-nums">
        {clock}
      </bdi>
    </p>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts';
import { ClockTime } from '../ui/clock-time';

export function ResultFacts({ checkout }: { checkout: CheckoutDto }) {
  const t = useTranslations('checkout');
  return (
    <dl className="mb-auto flex flex-wrap justify-center gap-x-8 gap-y-2 text-center text-lg">
      <Fact label={t('orderLabel')}>
        <bdi>{checkout.reference}</bdi>
      </Fact>
      {checkout.reservedUntil !== null && (
        <Fact label={t('reservedUntil')}>
          <ClockTime at={checkout.reservedUntil} />
        </Fact>
      )}
      <Fact label={t('timeLabel')}>
        <ClockTime at={checkout.endedAt ?? checkout.createdAt} exact />
      </Fact>
      {checkout.displayId && (
        <Fact label={t('displayIdLabel')}>
          <bdi>{checkout.displayId}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-base">{label}</dt>
      <dd className="text-xl font-semibold tabular-nums">{children}</dd>
    </div>
  );
}

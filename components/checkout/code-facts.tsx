'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DisplayState } from '@/lib/domain/display-state';
import { lastReadHere, type Reading } from '@/lib/client/reading';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { Countdown } from './countdown';

type Props = { reading: Reading; state: DisplayState };

export function CodeFacts({ reading, state }: Props) {
  const t = useTranslations('checkout');
  const { checkout } = reading;
  const lastRead = lastReadHere(reading);
  return (
    <>
      <dl className="code-facts">
        <Fact name="shop" label={t('shopLabel')}>
          {checkout.shop}
        </Fact>
        <Fact name="order" label={t('orderLabel')}>
          {checkout.reference}
        </Fact>
        {checkout.payUrl && !checkout.isOnTerminal && (
          <Fact name="host" label={t('payHostLabel')}>
            {new URL(checkout.payUrl).host}
          </Fact>
        )}
        <Countdown reading={reading} />
      </dl>
      {state === 'notConfirmed' ? (
        <p className="font-semibold">
          {lastRead === null ? (
            t('neverChecked')
          ) : (
            <>
              {t('lastChecked')} <ClockTime at={lastRead} exact />
            </>
          )}
        </p>
      ) : (
        !checkout.isOnTerminal && (
          <p className="hidden items-center gap-2 text-muted counter:flex">
            <Icon name="sun" className="size-5" />
            {t('brightness')}
          </p>
        )
      )}
    </>
  );
}

type FactProps = { name: 'shop' | 'order' | 'host'; label: string; children: ReactNode };

function Fact({ name, label, children }: FactProps) {
  return (
    <div data-fact={name} className="min-w-0">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="truncate leading-snug font-semibold">
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DisplayState } from '@/lib/domain/checkout/display-state';
import { lastReadHere, type Reading } from '@/lib/client/checkout/reading';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { Countdown } from './countdown';

const SUN =
  'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M19 5l-1.4 1.4M6.4 17.6L5 19';

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
            <Icon strokes={SUN} className="size-5" />
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

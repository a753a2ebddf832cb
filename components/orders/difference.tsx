'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { Amount } from '../ui/amount';

export type WithDifference = Pick<CheckoutDto, 'amountMinor' | 'currency' | 'asked' | 'acceptedBy'>;

type Props = {
  of: WithDifference;
  /** Also by whom it was accepted. */
  isWhole?: boolean;
};

/** Behind an amount that counts although another one was asked for: `AED 4.50 short`. */
export function Difference({ of: { amountMinor, currency, asked, acceptedBy }, isWhole = false }: Props) {
  const t = useTranslations('orders');
  if (!asked) return null;
  const more = amountMinor - asked.minor;
  const isOther = asked.currency !== currency;
  const amount = isOther ? asked : { minor: Math.abs(more), currency };
  return (
    <Small>
      <span>
        {t.rich(isOther ? 'instead' : more < 0 ? 'short' : 'over', { amount: () => <Amount {...amount} /> })}
      </span>
      {isWhole && acceptedBy !== null && <span>{t('acceptedBy', { name: acceptedBy })}</span>}
    </Small>
  );
}

/** Behind or below an amount, and more quiet. */
export const Small = ({ children }: { children: ReactNode }) => (
  <>
    {' '}
    <span className="inline-block text-sm font-normal text-muted">{children}</span>
  </>
);

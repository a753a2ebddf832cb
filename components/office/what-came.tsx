import { useTranslations } from 'next-intl';
import type { ExceptionDto } from '@/lib/api/exceptions/exception';
import { Amount } from '../ui/amount';
import { Stake } from '../ui/stake';

type Props = { exception: Pick<ExceptionDto, 'amount' | 'cash' | 'refundedAside'> };

/** The money of a payment that does not fit; where a part of it went back already, that part and what is left too. */
export function WhatCame({ exception: { amount, cash, refundedAside } }: Props) {
  const t = useTranslations('office');
  if (!amount) return t('fact.unreadable');
  const leftMinor = amount.minor - (refundedAside?.minor ?? 0);
  if (!refundedAside || refundedAside.currency !== amount.currency || leftMinor <= 0)
    return <Stake amount={amount} cash={cash} />;
  return t.rich('partLeft', {
    came: () => <Amount {...amount} />,
    refunded: () => <Amount {...refundedAside} />,
    left: () => <Amount {...amount} minor={leftMinor} />,
  });
}

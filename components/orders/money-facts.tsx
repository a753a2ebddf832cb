'use client';
import { useTranslations } from 'next-intl';
import type { MoneyOfSaleDto } from '@/lib/api/checkouts/money-of-sale';
import { Amount } from '../ui/amount';
import { Fact } from '../ui/fact-list';

type Props = {
  /** Of the first fact: how many of what it is the money of. */
  title: string;
  money: MoneyOfSaleDto & { readonly currency: string };
};

/**
 * What counts, and where there was any: what was refunded, what banks took back, what is left, what is set aside, and what
 * went back of that.
 */
export function MoneyFacts({ title, money }: Props) {
  const t = useTranslations('orders.total');
  const { paidMinor, refundedMinor, chargedBackMinor, setAsideMinor, currency } = money;
  const { setAsideRefundedMinor, setAsideChargedBackMinor } = money;
  const goneMinor = refundedMinor + chargedBackMinor;
  const facts = [
    { label: title, minor: paidMinor, isShown: true },
    { label: t('refunded'), minor: refundedMinor, isShown: refundedMinor > 0 },
    { label: t('chargedBack'), minor: chargedBackMinor, isShown: chargedBackMinor > 0 },
    { label: t('net'), minor: paidMinor - goneMinor, isShown: goneMinor > 0 },
    { label: t('aside'), minor: setAsideMinor, isShown: setAsideMinor > 0 },
    { label: t('asideRefunded'), minor: setAsideRefundedMinor, isShown: setAsideRefundedMinor > 0 },
    {
      label: t('asideChargedBack'),
      minor: setAsideChargedBackMinor,
      isShown: setAsideChargedBackMinor > 0,
    },
  ];
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 sm:gap-x-8 [&_dt]:text-sm [&_dt]:text-muted">
      {facts.map(
        ({ label, minor, isShown }) =>
          isShown && (
            <Fact key={label} label={label}>
              <Amount minor={minor} currency={currency} className="font-semibold" />
            </Fact>
          ),
      )}
    </dl>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import type { SaleDto } from '@/lib/api/checkouts/order';
import { manyPayments } from '@/lib/client/sales/many-payments';
import { useWho } from '@/lib/client/session/till-context';
import { Amount } from '../ui/amount';
import { Callout } from '../ui/callout';

/** At the head of a sale that was paid more than once: that more came than was asked, and what is or was decided. */
export function PaidTwice({ sale }: { sale: SaleDto }) {
  const t = useTranslations('order.paidTwice');
  const who = useWho();
  const { amountMinor, currency } = sale;
  const many = manyPayments(sale.checkouts, currency);
  if (!many) return null;
  const { count, cameMinor, stands, acceptedBy } = many;
  const isOpen = stands === 'open' || stands === 'last';
  return (
    <Callout tone={isOpen ? 'amber' : 'info'} icon={isOpen ? 'copy' : 'info'}>
      <h2 className="text-lg font-semibold">{t('title', { count })}</h2>
      <p>
        <span>
          {t.rich('came', {
            came: () => <Amount minor={cameMinor} currency={currency} />,
            asked: () => <Amount minor={amountMinor} currency={currency} />,
          })}
        </span>{' '}
        <span>
          {t(stands, { count, who, by: acceptedBy === null ? 'none' : 'known', name: acceptedBy ?? '' })}
        </span>
      </p>
    </Callout>
  );
}

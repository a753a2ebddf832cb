'use client';
import { useTranslations } from 'next-intl';
import type { SaleDto } from '@/lib/api/orders';
import { Amount } from '../ui/amount';
import { RefundCard } from './refund-card';

/** Everything that went back of a sale, or was to; also what somebody gave back elsewhere. */
export function RefundList({ sale }: { sale: SaleDto }) {
  const t = useTranslations('refund');
  const { refunds, checkouts, currency } = sale;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const ours = sum(refunds.filter(({ state }) => state === 'done').map(({ amountMinor }) => amountMinor));
  const elsewhere = sum(checkouts.map(({ refundedMinor }) => refundedMinor)) - ours;
  if (refunds.length === 0 && elsewhere <= 0) return null;
  return (
    <section aria-labelledby="refunds-title" className="grid gap-2">
      <h2 id="refunds-title" className="px-1 text-lg font-semibold">
        {t('listTitle')}
      </h2>
      <ul className="grid gap-2">
        {refunds.map((refund) => (
          <RefundCard key={refund.id} refund={refund} />
        ))}
        {elsewhere > 0 && (
          <li className="rounded-3xl bg-surface p-4 shadow-card">
            {t.rich('elsewhere', { amount: () => <Amount minor={elsewhere} currency={currency} /> })}
          </li>
        )}
      </ul>
    </section>
  );
}

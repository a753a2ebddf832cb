'use client';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef } from 'react';
import type { SaleDto } from '@/lib/api/checkouts/order';
import type { RefundDto } from '@/lib/api/refunds/refund';
import { useRefundFailureText } from '@/lib/client/refunds/use-refund';
import { Amount } from '../ui/amount';
import { Card } from '../ui/card';
import { ClockTime } from '../ui/clock-time';
import { Pill } from '../ui/pill';

type Props = {
  sale: SaleDto;
  /** How many were asked for on this page. */
  made: number;
};

/** Everything that went back of a sale, or was to; also what somebody refunded elsewhere. */
export function RefundList({ sale, made }: Props) {
  const t = useTranslations('refund');
  const newest = useRef<HTMLDivElement>(null);
  // Below the fold nobody would learn what became of it; the focus makes it heard as well.
  useEffect(() => {
    if (made === 0) return;
    newest.current?.focus({ preventScroll: true });
    newest.current?.scrollIntoView({ block: 'nearest' });
  }, [made]);
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
        {refunds.map((refund, index) => (
          <RefundCard key={refund.id} refund={refund} {...(index === 0 && { box: newest })} />
        ))}
        {elsewhere > 0 && (
          <Card as="li" spacing="tight">
            <p>{t.rich('elsewhere', { amount: () => <Amount minor={elsewhere} currency={currency} /> })}</p>
          </Card>
        )}
      </ul>
    </section>
  );
}

const STATE_VARIANT = {
  asked: { tone: 'amber', icon: 'question' },
  done: { tone: 'neutral', icon: 'back' },
  failed: { tone: 'declined', icon: 'cross' },
} as const;

/** One refund: how much, by whom, why, and what is known of it. */
function RefundCard({ refund, box }: { refund: RefundDto; box?: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('refund');
  const failureText = useRefundFailureText();
  const { state, failure, amountMinor, currency, staffName, approvedBy, note, createdAt } = refund;
  return (
    <Card as="li" spacing="tight">
      <div ref={box} tabIndex={-1} className="grid gap-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Amount minor={amountMinor} currency={currency} className="text-xl font-semibold" />
          <Pill {...STATE_VARIANT[state]}>{t(`state.${state}`)}</Pill>
        </div>
        <p className="text-muted">
          <ClockTime at={createdAt} /> · <bdi>{staffName}</bdi> · <bdi>{note}</bdi>
        </p>
        {approvedBy !== null && <p className="text-muted">{t('approvedBy', { name: approvedBy })}</p>}
        <p>{failure ? failureText(failure) : t(state === 'done' ? 'more.done' : 'more.asked')}</p>
      </div>
    </Card>
  );
}

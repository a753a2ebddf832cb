'use client';
import { useTranslations } from 'next-intl';
import type { RefundDto } from '@/lib/api/refunds';
import { useRefundFailureText } from '@/lib/client/refunds/use-refund';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';

const VARIANT = {
  asked: { tone: 'amber', icon: 'question' },
  done: { tone: 'neutral', icon: 'back' },
  failed: { tone: 'declined', icon: 'cross' },
} as const;

/** One refund: how much, by whom, why, and what is known of it. */
export function RefundCard({ refund }: { refund: RefundDto }) {
  const t = useTranslations('refund');
  const failureText = useRefundFailureText();
  const { state, failure, amountMinor, currency, staffName, approvedBy, note, createdAt } = refund;
  const { tone, icon } = VARIANT[state];
  return (
    <li className="grid gap-2 rounded-3xl bg-surface p-4 shadow-card">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Amount minor={amountMinor} currency={currency} className="text-xl font-semibold" />
        <span
          data-pill
          className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm leading-snug font-semibold ${SOFT_TONE[tone]}`}
        >
          <Icon name={icon} className="size-4" />
          {t(`state.${state}`)}
        </span>
      </div>
      <p className="text-muted">
        <ClockTime at={createdAt} /> · <bdi>{staffName}</bdi> · <bdi>{note}</bdi>
      </p>
      {approvedBy !== null && <p className="text-muted">{t('approvedBy', { name: approvedBy })}</p>}
      <p>{failure ? failureText(failure) : t(state === 'done' ? 'more.done' : 'more.asked')}</p>
    </li>
  );
}

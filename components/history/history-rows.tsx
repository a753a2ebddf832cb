'use client';
import { useTranslations } from 'next-intl';
import { historyPaths } from '@/lib/api/office-paths';
import type { HistoryRow } from '@/lib/client/history/use-history';
import { LiveStatePill } from '../orders/live-state-pill';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';

/** What a search found, each leading to its story. */
export function HistoryRows({ rows }: { rows: readonly HistoryRow[] }) {
  const t = useTranslations('history');
  if (rows.length === 0) {
    return (
      <div className="grid justify-items-center gap-2 rounded-3xl bg-surface px-6 py-16 text-center shadow-card">
        <Icon name="list" className="size-12 text-muted" />
        <p className="text-xl font-semibold">{t('none')}</p>
        <p className="text-muted">{t('noneMore')}</p>
      </div>
    );
  }
  return (
    <ul aria-label={t('title')} className="grid gap-1 rounded-3xl bg-surface p-2 shadow-card">
      {rows.map((row) => (
        <Row key={row.checkout.id} {...row} />
      ))}
    </ul>
  );
}

function Row({ checkout, receivedAt }: HistoryRow) {
  const t = useTranslations();
  const { amountMinor, currency, createdAt, reference, displayId, staffName } = checkout;
  return (
    <li>
      <SoftLink
        href={historyPaths.of(checkout.id)}
        className="flex min-h-18 items-center gap-3 rounded-2xl px-3 py-2 hover:bg-sunken active:bg-info-soft"
      >
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="text-xl leading-tight font-semibold">
            <Amount minor={amountMinor} currency={currency} />
          </span>
          <span className="text-sm text-muted">
            <ClockTime at={createdAt} /> · <bdi>{reference}</bdi>
            {displayId !== null && (
              <>
                {' '}
                · <bdi>{displayId}</bdi>
              </>
            )}{' '}
            · {staffName === null ? t('orders.restored') : t('orders.by', { name: staffName })}
          </span>
        </span>
        <LiveStatePill checkout={checkout} receivedAt={receivedAt} />
        <Icon name="chevron" className="size-5 text-muted rtl:-scale-x-100" />
      </SoftLink>
    </li>
  );
}

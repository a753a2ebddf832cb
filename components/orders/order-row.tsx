'use client';
import { useTranslations } from 'next-intl';
import type { OrderDto } from '@/lib/api/orders';
import { paths } from '@/lib/api/paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { LiveStatePill } from './live-state-pill';
import { SoftLink } from '../ui/soft-link';

type Props = { order: OrderDto; receivedAt: number };

/** One sale in a list. An open one leads to its code, an ended one to its story. */
export function OrderRow({ order, receivedAt }: Props) {
  const t = useTranslations('orders');
  const shown = order.checkouts.find(({ status }) => status === 'PAID') ?? order.checkouts[0];
  if (!shown) return null;
  const href = isPayable(shown.phase) ? paths.checkout(shown.id) : paths.order(order.id);
  return (
    <li>
      <SoftLink
        href={href}
        className="flex min-h-18 items-center gap-3 rounded-2xl px-3 py-2 hover:bg-sunken active:bg-info-soft"
      >
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="text-xl leading-tight font-semibold">
            <Amount minor={order.amountMinor} currency={order.currency} />
          </span>
          <span className="text-sm text-muted">
            <ClockTime at={order.createdAt} /> · <bdi>{order.reference}</bdi> ·{' '}
            {order.staffName === null ? t('restored') : t('by', { name: order.staffName })}
          </span>
        </span>
        <LiveStatePill checkout={shown} receivedAt={receivedAt} />
        <Icon name="chevron" className="size-5 text-muted rtl:-scale-x-100" />
      </SoftLink>
    </li>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { linkPaths } from '@/lib/api/office-paths';
import type { OrderListDto } from '@/lib/api/orders';
import { useOrders } from '@/lib/client/sales/use-orders';
import { TillHeader } from '../till/till-header';
import { buttonClass } from '../ui/button';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { OrderRow } from './order-row';

/** The branch's last sales with their live state. */
export function OrdersScreen({ seed }: { seed: OrderListDto }) {
  const t = useTranslations('orders');
  const [seeded] = useState(() => ({ ...seed, receivedAt: Date.now() }));
  const { orders, receivedAt } = useOrders() ?? seeded;
  return (
    <>
      <TillHeader />
      <main className="mx-auto w-full max-w-3xl px-3 pb-6 sm:px-5">
        <div className="flex flex-wrap items-center justify-between gap-2 px-3 py-3">
          <h1 className="text-3xl font-semibold">{t('title')}</h1>
          <SoftLink href={linkPaths.all} className={buttonClass({})}>
            <Icon name="share" className="size-5" />
            {t('links')}
          </SoftLink>
        </div>
        {orders.length === 0 ? (
          <div className="grid justify-items-center gap-2 rounded-3xl bg-surface px-6 py-16 text-center shadow-card">
            <Icon name="list" className="size-12 text-muted" />
            <p className="text-xl font-semibold">{t('none')}</p>
            <p className="text-muted">{t('noneMore')}</p>
          </div>
        ) : (
          <ul className="grid gap-1 rounded-3xl bg-surface p-2 shadow-card">
            {orders.map((order) => (
              <OrderRow key={order.id} order={order} receivedAt={receivedAt} />
            ))}
          </ul>
        )}
      </main>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OrderListDto } from '@/lib/api/order-dto';
import { useOrders } from '@/lib/client/use-orders';
import { TillHeader } from '../till/till-header';
import { Icon } from '../ui/icons/icon';
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
        <h1 className="px-3 py-3 text-3xl font-semibold">{t('title')}</h1>
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

'use client';
import { useTranslations } from 'next-intl';
import { useOrders } from '@/lib/client/sales/use-orders';
import { TillSaleRow } from '../orders/sale-row';

const SHOWN = 5;

/** The last sales with their live state. */
export function RecentList() {
  const t = useTranslations('sale');
  const list = useOrders();
  const orders = list?.answer.orders;
  return (
    <>
      {orders?.length === 0 && <p className="px-2 text-muted">{t('noSales')}</p>}
      <ul className="grid gap-1">
        {list?.answer.orders.slice(0, SHOWN).map((order) => (
          <TillSaleRow key={order.id} order={order} receivedAt={list.receivedAt} />
        ))}
      </ul>
    </>
  );
}

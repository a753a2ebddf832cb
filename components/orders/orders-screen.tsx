'use client';
import { useTranslations } from 'next-intl';
import { linkPaths } from '@/lib/api/office-paths';
import type { OrderListDto } from '@/lib/api/checkouts/order';
import { useOrdersSince } from '@/lib/client/sales/use-orders';
import { TillHeader } from '../till/till-header';
import { Card, EmptyCard } from '../ui/card';
import { PageFrame } from '../ui/page-frame';
import { ButtonLink } from '../ui/button-link';
import { TillSaleRow } from './sale-row';

/** The branch's last sales with their live state. */
export function OrdersScreen({ seed }: { seed: OrderListDto }) {
  const t = useTranslations('orders');
  const { answer, receivedAt } = useOrdersSince(seed);
  const { orders } = answer;
  return (
    <PageFrame
      bar={<TillHeader />}
      header={
        <div className="flex flex-wrap items-center justify-between gap-2 px-3 pt-3">
          <h1 className="text-3xl font-semibold">{t('title')}</h1>
          <ButtonLink href={linkPaths.all} icon="share">
            {t('links')}
          </ButtonLink>
        </div>
      }
    >
      {orders.length === 0 ? (
        <EmptyCard icon="list" title={t('none')} more={t('noneMore')} />
      ) : (
        <Card as="ul" spacing="rows">
          {orders.map((order) => (
            <TillSaleRow key={order.id} order={order} receivedAt={receivedAt} />
          ))}
        </Card>
      )}
    </PageFrame>
  );
}

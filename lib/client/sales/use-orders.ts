import { useState } from 'react';
import useSWR from 'swr';
import type { OrderListDto, SaleDto } from '../../api/checkouts/order';
import { paths } from '../../api/paths';
import { isPayable } from '../../domain/checkout/status';
import { getJson, retryStatus } from '../http/fetch-json';

type OrderReading = { order: SaleDto; receivedAt: number };

const readOrder = async (path: string): Promise<OrderReading> => ({
  order: await getJson<SaleDto>(path),
  receivedAt: Date.now(),
});

// At module level: see pollEvery.
const orderEvery = (reading: OrderReading | undefined) =>
  reading && isLively(reading.order) ? 3_000 : 10_000;

const isLively = ({ checkouts, refunds }: SaleDto): boolean =>
  checkouts.some(({ phase }) => isPayable(phase)) || refunds.some(({ state }) => state === 'asked');

/** One order with all its checkouts, live. */
export function useOrder(seed: SaleDto): OrderReading {
  const [seeded] = useState(() => ({ order: seed, receivedAt: Date.now() }));
  const { data } = useSWR<OrderReading, unknown>(paths.api.order(seed.id), readOrder, {
    refreshInterval: orderEvery,
    refreshWhenOffline: true,
    dedupingInterval: 1_000,
    onErrorRetry: retryStatus,
  });
  return data ?? seeded;
}

/** The list with the time of its answer, so that the age of each read can be told. */
export type OrdersReading = OrderListDto & { receivedAt: number };

const readOrders = async (path: string): Promise<OrdersReading> => ({
  ...(await getJson<OrderListDto>(path)),
  receivedAt: Date.now(),
});

const hasOpen = (list: OrderListDto | undefined) =>
  list?.orders.some((order) => order.checkouts.some(({ phase }) => isPayable(phase))) ?? false;

// At module level: see pollEvery.
const listEvery = (list: OrderListDto | undefined) => (hasOpen(list) ? 3_000 : 10_000);

/** The last sales, live. Every screen that uses it shares one poll. */
export function useOrders(): OrdersReading | undefined {
  const { data } = useSWR<OrdersReading, unknown>(paths.api.orders, readOrders, {
    refreshInterval: listEvery,
    refreshWhenOffline: true,
    dedupingInterval: 1_000,
    onErrorRetry: retryStatus,
  });
  return data;
}

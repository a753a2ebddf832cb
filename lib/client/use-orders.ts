import useSWR from 'swr';
import type { OrderListDto } from '../api/order-dto';
import { paths } from '../api/paths';
import { isPayable } from '../domain/phase';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';

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

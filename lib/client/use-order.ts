import { useState } from 'react';
import useSWR from 'swr';
import type { OrderDto } from '../api/order-dto';
import { paths } from '../api/paths';
import { isPayable } from '../domain/phase';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';

type OrderReading = { order: OrderDto; receivedAt: number };

const readOrder = async (path: string): Promise<OrderReading> => ({
  order: await getJson<OrderDto>(path),
  receivedAt: Date.now(),
});

// At module level: see pollEvery.
const orderEvery = (reading: OrderReading | undefined) =>
  reading?.order.checkouts.some(({ phase }) => isPayable(phase)) ? 3_000 : 10_000;

/** One order with all its checkouts, live. */
export function useOrder(seed: OrderDto): OrderReading {
  const [seeded] = useState(() => ({ order: seed, receivedAt: Date.now() }));
  const { data } = useSWR<OrderReading, unknown>(paths.api.order(seed.id), readOrder, {
    refreshInterval: orderEvery,
    refreshWhenOffline: true,
    dedupingInterval: 1_000,
    onErrorRetry: retryStatus,
  });
  return data ?? seeded;
}

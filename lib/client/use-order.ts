import { useState } from 'react';
import useSWR from 'swr';
import type { SaleDto } from '../api/order-dto';
import { paths } from '../api/paths';
import { isPayable } from '../domain/phase';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';

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

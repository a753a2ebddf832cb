import { useEffect } from 'react';
import type { OrderListDto, SaleDto } from '../../api/checkouts/order';
import { paths } from '../../api/paths';
import { isPayable } from '../../domain/checkout/status';
import { noteListed } from '../checkout/remember-code';
import { type Received, useReceived, useReceivedSince } from '../http/live';

const canChange = ({ checkouts, refunds }: SaleDto): boolean =>
  checkouts.some(({ phase }) => isPayable(phase)) || refunds.some(({ state }) => state === 'asked');

const orderEvery = (order: Received<SaleDto> | undefined) =>
  !order || canChange(order.answer) ? 3_000 : 10_000;

/** One order with all its checkouts and refunds, live. */
export const useOrder = (seed: SaleDto): Received<SaleDto> =>
  useReceivedSince(paths.api.order(seed.id), orderEvery, seed);

const hasOpen = ({ orders }: OrderListDto): boolean =>
  orders.some(({ checkouts }) => checkouts.some(({ phase }) => isPayable(phase)));

const listEvery = (list: Received<OrderListDto> | undefined) =>
  !list || hasOpen(list.answer) ? 3_000 : 10_000;

/** The last sales, live. `count`: at most 30; while it changes, what came for the one before stays. */
export function useOrders(count: number): Received<OrderListDto> | undefined {
  const list = useReceived(paths.api.lastOrders(count), listEvery, { keepPreviousData: true });
  useEffect(() => list && noteListed(list.answer.orders, list.receivedAt), [list]);
  return list;
}

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { endedUnpaid, findLatePayments, type LatePayment, readEndedUnpaid } from './ended-unpaid';
import { useOrders } from './use-orders';

const NONE: readonly string[] = [];

/** Sales that were shown as ended without money and are paid after all. */
export function useLatePayments(): LatePayment[] {
  useEffect(readEndedUnpaid, []);
  const ended = useSyncExternalStore(endedUnpaid.subscribe, endedUnpaid.get, () => NONE);
  const orders = useOrders()?.orders;
  return useMemo(() => (orders ? findLatePayments(orders, ended) : []), [orders, ended]);
}

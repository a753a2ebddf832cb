import type { Checkout, CheckoutRecord } from '../model/checkout';
import { zero } from '../values/decimal';
import type { State } from './state';

/** More than any stale read needs. */
const copiesKept = 10;

export function create(state: State, record: CheckoutRecord): void {
  const { id, checkoutKey, requestId, customer } = record;
  state.lastId = BigInt(customer?.gatewayId ?? id);
  state.checkouts.set(id, {
    ...record,
    status: 'PENDING',
    declines: 0,
    cashAmount: zero,
    totalRefunded: zero,
    refundReferences: [],
  });
  state.idByKey.set(checkoutKey, id);
  state.idsByRequestId.set(requestId, [...(state.idsByRequestId.get(requestId) ?? []), id]);
  state.expiringIds.add(id);
}

export function change(state: State, id: string, difference: Partial<Checkout>): void {
  const checkout = state.checkouts.get(id);
  if (!checkout) throw new Error(`The book speaks of a checkout it never created: ${id}`);
  const changed = { ...checkout, ...difference };
  state.checkouts.set(id, changed);
  state.earlier.set(id, [...(state.earlier.get(id) ?? []), checkout].slice(-copiesKept));
  if (changed.status !== 'PENDING' && changed.status !== 'AUTHORIZED') state.expiringIds.delete(id);
}

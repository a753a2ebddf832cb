import type { BookEntry } from '../book/book-entry';
import type { Checkout } from '../checkout/checkout';
import type { CheckoutRecord } from '../checkout/checkout-record';
import { assertNever } from '../values/assert-never';
import type { State } from './state';

/** The only place where state changes, for a fresh fact and for a replayed one alike. */
export function applyEntry(state: State, entry: BookEntry): void {
  state.seq = entry.seq;
  switch (entry.kind) {
    case 'request':
      return;
    case 'clock':
      state.clockOffsetMs += entry.advanceMs;
      return;
    case 'created':
      return create(state, entry.checkout);
    case 'paid':
      state.lastId = BigInt(entry.paymentId);
      return change(state, entry.checkoutId, { status: 'PAID', paidAt: entry.at, usedPaymentMethod: 'CARD' });
    case 'declined':
      return change(state, entry.checkoutId, {
        status: entry.final ? 'FAILED' : 'PENDING',
        declines: entry.attempt,
        lastDecline: entry.reason,
      });
    case 'cancelled':
      return change(state, entry.checkoutId, { status: 'CANCELLED' });
    case 'expired':
      return change(state, entry.checkoutId, { status: 'EXPIRED' });
    default:
      return assertNever(entry);
  }
}

function create(state: State, record: CheckoutRecord): void {
  state.lastId = BigInt(record.customer?.gatewayId ?? record.id);
  state.checkouts.set(record.id, { ...record, status: 'PENDING', declines: 0 });
  state.idByKey.set(record.checkoutKey, record.id);
  state.idByRequestId.set(record.requestId, record.id);
  state.pendingIds.add(record.id);
}

function change(state: State, id: string, difference: Partial<Checkout>): void {
  const checkout = state.checkouts.get(id);
  if (!checkout) throw new Error(`The book speaks of a checkout it never created: ${id}`);
  const changed = { ...checkout, ...difference };
  state.checkouts.set(id, changed);
  if (changed.status !== 'PENDING') state.pendingIds.delete(id);
}

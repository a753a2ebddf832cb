import type { BookEntry } from '../book/book-entry';
import type { Card, Payment, PaymentStatus } from '../model/payment';
import type { Decimal } from '../values/decimal';
import type { State } from './state';

type Declined = BookEntry & { readonly kind: 'declined' };

interface Opened {
  readonly at: string;
  readonly checkoutId: string;
  readonly paymentId: string;
  readonly currency?: string;
  readonly amount?: Decimal;
  readonly card?: Card | undefined;
  readonly by: Payment['by'];
  readonly storeFor?: string | undefined;
}

/** A challenged payment keeps its id when it succeeds. */
export function openPayment(state: State, opened: Opened, status: PaymentStatus): void {
  const checkout = state.checkouts.get(opened.checkoutId);
  if (!checkout) throw new Error(`The book speaks of a checkout it never created: ${opened.checkoutId}`);
  const { paymentId: id, checkoutId, card, by, at, storeFor } = opened;
  const { currency = checkout.currency, amount = checkout.amount } = opened;
  if (BigInt(id) > state.lastId) state.lastId = BigInt(id);
  const timestamp = state.payments.get(id)?.timestamp ?? at;
  state.payments.set(id, { id, checkoutId, currency, amount, status, card, by, timestamp, storeFor });
}

export function changePayment(state: State, id: string, status: PaymentStatus): void {
  const payment = state.payments.get(id);
  if (!payment) throw new Error(`The book speaks of a payment it never saw: ${id}`);
  state.payments.set(id, { ...payment, status });
}

/** Opens the payment if the bank said no at once. */
export function failPayment(state: State, entry: Declined): void {
  const { paymentId, reason, by } = entry;
  if (paymentId === undefined) return;
  if (!state.payments.has(paymentId))
    openPayment(state, { ...entry, paymentId, by: by ?? 'debit' }, 'FAILED');
  const payment = state.payments.get(paymentId);
  if (payment) state.payments.set(paymentId, { ...payment, status: 'FAILED', failure: reason });
}

/** The newest payment of a checkout with that status. */
export function paymentOf(state: State, checkoutId: string, status: PaymentStatus): Payment | undefined {
  return [...state.payments.values()]
    .filter((payment) => payment.checkoutId === checkoutId && payment.status === status)
    .at(-1);
}

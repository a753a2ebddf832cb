import type { CheckoutRecord } from '../model/checkout';
import type { Subscription, SubscriptionPayment } from '../model/subscription';
import type { State } from './state';

/** Payments of the time before it was made, or while it was paused, are not asked for later. */
export function changeSubscription(state: State, subscription: Subscription, at: string): void {
  const { id, status } = subscription;
  const isStarted = status === 'ACTIVE' && state.subscriptions.get(id)?.status !== 'ACTIVE';
  if (isStarted) state.scheduledFrom.set(id, Date.parse(at));
  state.subscriptions.set(id, subscription);
  if (status === 'EXPIRED') cancelUnopened(state, id);
}

function cancelUnopened({ subscriptionPayments }: State, subscriptionId: string): void {
  for (const payment of subscriptionPayments.values()) {
    if (payment.subscriptionId !== subscriptionId || payment.checkoutId !== undefined) continue;
    subscriptionPayments.set(payment.id, { ...payment, cancelled: true });
  }
}

export function addSubscriptionPayment(
  state: State,
  payment: Omit<SubscriptionPayment, 'cancelled' | 'checkoutId'>,
): void {
  state.subscriptionPayments.set(payment.id, { ...payment, cancelled: false });
  state.scheduledFrom.set(payment.subscriptionId, Date.parse(payment.timestamp));
}

/** The link of a subscription's payment was opened: this is its checkout. */
export function openSubscriptionPayment(
  { subscriptionPayments }: State,
  { id: checkoutId, subscriptionPaymentId = '' }: CheckoutRecord,
): void {
  const payment = subscriptionPayments.get(subscriptionPaymentId);
  if (payment) subscriptionPayments.set(payment.id, { ...payment, checkoutId });
}

import type { BookEntry } from '../book/book-entry';
import { addDecimals, isBelow, zero } from '../values/decimal';
import { assertNever } from '../values/result';
import { change, create } from './change-checkout';
import { announce, finishDelivery } from './change-deliveries';
import { changePayment, failPayment, openPayment, paymentOf } from './change-payment';
import { addSubscriptionPayment, changeSubscription, openSubscriptionPayment } from './change-subscription';
import { emptyState, type State } from './state';

/** The only place where state changes, for new and for replayed facts. */
export function applyEntry(state: State, entry: BookEntry): void {
  state.seq = entry.seq;
  switch (entry.kind) {
    case 'request':
      return;
    case 'clock':
      state.clockOffsetMs += entry.advanceMs;
      return;
    case 'modes':
      state.modes = entry.modes;
      return;
    case 'reset':
      return reset(state);
    case 'created':
      create(state, entry.checkout);
      openSubscriptionPayment(state, entry.checkout);
      if (state.modes.webhookOnCreate) announce(state, entry, entry.checkout.id);
      return;
    case 'paid': {
      const { method, cashAmount, reported } = entry;
      openPayment(state, entry, 'CAPTURED');
      change(state, entry.checkoutId, {
        status: 'PAID',
        paidAt: entry.at,
        usedPaymentMethod: method,
        cashAmount: cashAmount ?? zero,
        reported,
      });
      return announce(state, entry, entry.checkoutId);
    }
    case 'authorized':
      openPayment(state, entry, 'AUTHORIZED');
      change(state, entry.checkoutId, { status: 'AUTHORIZED', usedPaymentMethod: 'CARD' });
      return announce(state, entry, entry.checkoutId);
    case 'captured':
      changePayment(state, entry.paymentId, 'CAPTURED');
      change(state, entry.checkoutId, { status: 'PAID', paidAt: entry.at });
      return announce(state, entry, entry.checkoutId);
    case 'confirming':
      change(state, entry.checkoutId, { status: 'PENDING_CONFIRMATION' });
      return announce(state, entry, entry.checkoutId);
    case 'challenged':
      return openPayment(state, entry, 'REDIRECT');
    case 'declined':
      failPayment(state, entry);
      change(state, entry.checkoutId, {
        status: entry.final ? 'FAILED' : 'PENDING',
        declines: entry.attempt,
        lastDecline: entry.reason,
      });
      if (entry.final) announce(state, entry, entry.checkoutId);
      return;
    case 'cancelled':
      voidAuthorisation(state, entry.checkoutId);
      change(state, entry.checkoutId, { status: 'CANCELLED' });
      return announce(state, entry, entry.checkoutId);
    case 'expired':
      voidAuthorisation(state, entry.checkoutId);
      change(state, entry.checkoutId, { status: 'EXPIRED' });
      return announce(state, entry, entry.checkoutId);
    case 'refunded':
      refund(state, entry);
      return announce(state, entry, entry.checkoutId);
    case 'chargeback':
      disputePayment(state, entry.checkoutId);
      change(state, entry.checkoutId, { status: 'CHARGEBACK' });
      return announce(state, entry, entry.checkoutId);
    case 'webhook':
      state.webhooks.set(entry.webhook.id, entry.webhook);
      state.lastId = greater(state.lastId, BigInt(entry.webhook.id));
      if (!entry.webhook.enabled) dropDeliveries(state, entry.webhook.id);
      return;
    case 'webhook-deleted':
      state.webhooks.delete(entry.webhookId);
      return dropDeliveries(state, entry.webhookId);
    case 'delivery':
      return finishDelivery(state, entry);
    case 'message':
      state.outbox.push({ at: entry.at, message: entry.message });
      return;
    case 'branch':
      state.branches.set(`${entry.branch.id}/${entry.branch.merchant ?? ''}`, entry.branch);
      state.lastId = greater(state.lastId, BigInt(entry.branch.id));
      return;
    case 'card-token':
      state.cardTokens.set(entry.token.digest, entry.token);
      return;
    case 'stored-card':
      state.storedCards.set(entry.card.token, entry.card);
      return;
    case 'stored-card-deleted':
      state.storedCards.delete(entry.token);
      return;
    case 'subscription':
      changeSubscription(state, entry.subscription, entry.at);
      state.lastId = greater(state.lastId, BigInt(entry.subscription.id));
      return;
    case 'subscription-payment':
      addSubscriptionPayment(state, entry.payment);
      state.lastId = greater(state.lastId, BigInt(entry.payment.id));
      return;
    default:
      return assertNever(entry);
  }
}

/** Keeps the clock and the numbering: neither may go backwards. */
function reset(state: State): void {
  const { seq, clockOffsetMs, lastId } = state;
  Object.assign(state, emptyState(), { seq, clockOffsetMs, lastId });
}

function refund(state: State, entry: BookEntry & { kind: 'refunded' }): void {
  const checkout = state.checkouts.get(entry.checkoutId);
  if (!checkout) return;
  const totalRefunded = addDecimals(checkout.totalRefunded, entry.amount);
  const status = isBelow(totalRefunded, checkout.reported?.amount ?? checkout.amount)
    ? 'PARTIALLY_REFUNDED'
    : 'REFUNDED';
  state.lastId = greater(state.lastId, BigInt(entry.refundId));
  const refundReferences = checkout.refundReferences.concat(entry.referenceId ?? []);
  change(state, entry.checkoutId, { status, totalRefunded, refundReferences });
}

function voidAuthorisation(state: State, checkoutId: string): void {
  const payment = paymentOf(state, checkoutId, 'AUTHORIZED');
  if (payment) changePayment(state, payment.id, 'VOIDED');
}

function disputePayment(state: State, checkoutId: string): void {
  const payment = paymentOf(state, checkoutId, 'CAPTURED');
  if (payment) changePayment(state, payment.id, 'CHARGEBACK');
}

/** The webhook is disabled or deleted. */
function dropDeliveries({ deliveries }: State, webhookId: string): void {
  for (const { id, webhookId: to } of deliveries.values()) if (to === webhookId) deliveries.delete(id);
}

function greater(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

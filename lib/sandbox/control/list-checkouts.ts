import type { Checkout } from '../checkout/checkout';
import type { World } from '../core/world';
import type { Payment } from '../payment/payment';
import { controlAnswer } from './control-answer';

/** Every checkout with what the merchant API does not tell, the newest first. Amounts are text. */
export function listCheckouts({ state }: World): Response {
  const payments = [...state.payments.values()];
  const checkouts = [...state.checkouts.values()].reverse();
  return controlAnswer(
    checkouts.map((checkout) => ({
      ...summary(checkout),
      payments: payments.filter(({ checkoutId }) => checkoutId === checkout.id).map(paymentSummary),
    })),
  );
}

function summary(checkout: Checkout) {
  const { id, displayId, checkoutKey, type, requestId, orderId, status, currency, amount } = checkout;
  const { cashAmount, totalRefunded, declines, timestamp, expiresAt, paidAt, reported } = checkout;
  return {
    ...{ id, displayId, checkoutKey, type, requestId, orderId, status, currency, amount },
    ...{ cashAmount, totalRefunded, declines, timestamp, expiresAt, paidAt, reported },
  };
}

function paymentSummary({ id, currency, amount, status, card, by, timestamp }: Payment) {
  return { id, currency, amount, status, card, by, timestamp };
}

import type { World } from '../../core/world';
import type { Payment } from '../../payment/payment';
import { JsonNumber } from '../../values/json-number';
import { checkoutResponse } from '../checkout-response';

export function paymentResponse({ state, config }: World, payment: Payment) {
  const checkout = state.checkouts.get(payment.checkoutId);
  return {
    id: payment.id,
    currency: payment.currency,
    amount: new JsonNumber(payment.amount),
    status: payment.status,
    timestamp: payment.timestamp,
    checkoutDetails: checkout && checkoutResponse(checkout, config.payBaseUrl),
  };
}

import type { World } from '../../core/world';
import type { Payment } from '../../model/payment';
import { JsonNumber } from '../../values/json';
import type { Result } from '../../values/result';
import { checkoutResponse } from '../checkout-response';
import type { Operation } from '../operation';
import type { Refusal } from '../refusal';

export const getPayment: Operation = (world, { pathId }) => {
  const found = findPayment(world, pathId);
  return found.ok ? { ok: true, value: paymentResponse(world, found.value) } : found;
};

export const capturePayment: Operation = (world, input) => {
  const found = findPayment(world, input.pathId);
  if (!found.ok) return found;
  const { id: paymentId, checkoutId, status } = found.value;
  if (status !== 'AUTHORIZED') return { ok: false, error: { kind: 'not-capturable' } };
  world.record({ kind: 'captured', checkoutId, paymentId });
  return getPayment(world, input);
};

function findPayment({ state }: World, id: string): Result<Payment, Refusal> {
  const value = state.payments.get(id);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'payment-not-found' } };
}

function paymentResponse({ state, config }: World, payment: Payment) {
  const checkout = state.checkouts.get(payment.checkoutId);
  return {
    id: payment.id,
    currency: payment.currency,
    amount: new JsonNumber(payment.amount),
    status: payment.status,
    redirectUrl: null,
    responseMessage: null,
    timestamp: payment.timestamp,
    checkoutDetails: checkout ? checkoutResponse(checkout, config.payBaseUrl) : null,
  };
}

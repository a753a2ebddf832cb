import { isOwn } from '../../core/merchant';
import type { World } from '../../core/world';
import type { DeclineReason } from '../../model/checkout';
import type { Payment } from '../../model/payment';
import { type Json, JsonNumber } from '../../values/json';
import type { Result } from '../../values/result';
import { checkoutResponse } from '../checkout-response';
import type { Operation } from '../operation';
import type { Refusal } from '../refusal';

export const getPayment: Operation = (world, { pathId }) => showPayment(world, pathId);

/** `redirectUrl`: where the payer answers the bank; only the answer of a debit has one, while the bank asks. */
export function showPayment(
  world: World,
  id: string,
  { redirectUrl }: { readonly redirectUrl?: string } = {},
): Result<Json, Refusal> {
  const found = findPayment(world, id);
  if (!found.ok) return found;
  const isAsked = redirectUrl !== undefined && found.value.status === 'REDIRECT';
  return { ok: true, value: paymentResponse(world, found.value, isAsked ? redirectUrl : null) };
}

export const capturePayment: Operation = (world, input) => {
  const found = findPayment(world, input.pathId);
  if (!found.ok) return found;
  const { id: paymentId, checkoutId, status } = found.value;
  if (status !== 'AUTHORIZED') return { ok: false, error: { kind: 'not-capturable' } };
  world.record({ kind: 'captured', checkoutId, paymentId });
  return getPayment(world, input);
};

function findPayment(world: World, id: string): Result<Payment, Refusal> {
  const value = world.state.payments.get(id);
  const checkout = world.state.checkouts.get(value?.checkoutId ?? '');
  return value && checkout && isOwn(world, checkout)
    ? { ok: true, value }
    : { ok: false, error: { kind: 'payment-not-found' } };
}

/** The gateway's own words are not documented. */
const failureMessages: Readonly<Record<DeclineReason, string>> = {
  declined: 'Declined',
  insufficient_funds: 'Insufficient funds',
  not_authenticated: 'Not authenticated',
};

function paymentResponse({ state, config }: World, payment: Payment, redirectUrl: string | null) {
  const checkout = state.checkouts.get(payment.checkoutId);
  return {
    id: payment.id,
    currency: payment.currency,
    amount: new JsonNumber(payment.amount),
    status: payment.status,
    redirectUrl,
    responseMessage: payment.failure ? failureMessages[payment.failure] : null,
    timestamp: payment.timestamp,
    checkoutDetails: checkout ? checkoutResponse(checkout, config.payBaseUrl) : null,
  };
}

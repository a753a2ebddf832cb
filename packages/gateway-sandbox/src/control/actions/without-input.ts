import { paymentOf } from '../../core/change-payment';
import { newId } from '../../core/world';
import { sendConfirmation } from '../../pay/messages';
import { timestamp } from '../../values/timestamp';
import { type Action, latest, requireStatus } from './action';

/** The bank reserves the money without moving it. */
export const authorize: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING']);
  if (refusal) return { ok: false, error: refusal };
  const { id: checkoutId, currency, amount } = checkout;
  const paymentId = newId(world);
  world.record({ kind: 'authorized', checkoutId, paymentId, currency, amount, by: 'control' });
  return { ok: true, value: latest(world, checkout) };
};

/** The payer has acted and the bank has not answered yet: PENDING_CONFIRMATION. */
export const confirm: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'confirming', checkoutId: checkout.id });
  return { ok: true, value: latest(world, checkout) };
};

/** Reserved money is taken, in the portal for example. */
export const capture: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['AUTHORIZED']);
  if (refusal) return { ok: false, error: refusal };
  const payment = paymentOf(world.state, checkout.id, 'AUTHORIZED');
  if (!payment) throw new Error(`An authorised checkout without an authorised payment: ${checkout.id}`);
  world.record({ kind: 'captured', checkoutId: checkout.id, paymentId: payment.id });
  sendConfirmation(world, checkout.id);
  return { ok: true, value: latest(world, checkout) };
};

/** A cancel by neither the merchant's API call nor the payer. */
export const cancel: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING', 'AUTHORIZED']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'cancelled', checkoutId: checkout.id, by: 'control' });
  return { ok: true, value: latest(world, checkout) };
};

/** Expires one checkout without moving the sandbox clock. */
export const expire: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING', 'AUTHORIZED']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'expired', checkoutId: checkout.id, expiredAt: timestamp(world.now()) });
  return { ok: true, value: latest(world, checkout) };
};

/** The payer disputes the payment and the bank takes the money back. */
export const chargeback: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'chargeback', checkoutId: checkout.id });
  return { ok: true, value: latest(world, checkout) };
};

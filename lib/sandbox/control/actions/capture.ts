import { paymentOf } from '../../core/change-payment';
import { sendConfirmation } from '../../outbox/paid-message';
import type { Action } from './action';
import { latest } from './latest';
import { requireStatus } from './require-status';

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

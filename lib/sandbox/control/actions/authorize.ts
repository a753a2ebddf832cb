import { newId } from '../../core/new-id';
import type { Action } from './action';
import { latest } from './latest';
import { requireStatus } from './require-status';

/** The bank reserves the money without moving it. */
export const authorize: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING']);
  if (refusal) return { ok: false, error: refusal };
  const { id: checkoutId, currency, amount } = checkout;
  const paymentId = newId(world);
  world.record({ kind: 'authorized', checkoutId, paymentId, currency, amount, by: 'control' });
  return { ok: true, value: latest(world, checkout) };
};

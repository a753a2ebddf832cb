import type { Action } from './action';
import { latest } from './latest';
import { requireStatus } from './require-status';

/** Somebody cancels who is neither the merchant's program nor the payer on the page. */
export const cancel: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING', 'AUTHORIZED']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'cancelled', checkoutId: checkout.id, by: 'control' });
  return { ok: true, value: latest(world, checkout) };
};

import type { Action } from './action';
import { latest } from './latest';
import { requireStatus } from './require-status';

/** The payer has acted and the bank has not answered yet: PENDING_CONFIRMATION. */
export const confirm: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'confirming', checkoutId: checkout.id });
  return { ok: true, value: latest(world, checkout) };
};

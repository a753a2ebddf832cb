import type { Action } from './action';
import { latest } from './latest';
import { requireStatus } from './require-status';

/** The payer disputes the payment and the bank takes the money back. */
export const chargeback: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'chargeback', checkoutId: checkout.id });
  return { ok: true, value: latest(world, checkout) };
};

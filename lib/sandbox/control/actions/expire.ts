import { timestamp } from '../../values/timestamp';
import type { Action } from './action';
import { latest } from './latest';
import { requireStatus } from './require-status';

/** Ends one checkout now without moving the clock of all. */
export const expire: Action = (world, checkout) => {
  const refusal = requireStatus(checkout, ['PENDING', 'AUTHORIZED']);
  if (refusal) return { ok: false, error: refusal };
  world.record({ kind: 'expired', checkoutId: checkout.id, expiredAt: timestamp(world.now()) });
  return { ok: true, value: latest(world, checkout) };
};

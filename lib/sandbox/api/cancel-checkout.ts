import { getCheckout } from './get-checkout';
import type { Operation } from './operation';

export const cancelCheckout: Operation = (world, input) => {
  const status = world.state.checkouts.get(input.pathId)?.status;
  if (status === undefined) return { ok: false, error: { kind: 'checkout-not-found' } };
  if (status !== 'PENDING') return { ok: false, error: { kind: 'not-pending' } };
  world.record({ kind: 'cancelled', checkoutId: input.pathId, by: 'merchant' });
  return getCheckout(world, input);
};

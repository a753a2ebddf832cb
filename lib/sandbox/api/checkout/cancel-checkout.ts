import type { CheckoutStatus } from '../../checkout/checkout-status';
import type { Operation } from '../operation';
import { findCheckout } from './find-checkout';
import { getCheckout } from './get-checkout';

const cancellable: readonly CheckoutStatus[] = ['PENDING', 'AUTHORIZED'];
const hasBeenPaid: readonly CheckoutStatus[] = ['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED'];

export const cancelCheckout: Operation = (world, input) => {
  const found = findCheckout(world, input.pathId);
  if (!found.ok) return found;
  const { id: checkoutId, status } = found.value;
  const isAnswered = world.state.modes.cancelAfterPaid === 'return' && hasBeenPaid.includes(status);
  if (isAnswered) return getCheckout(world, input);
  if (!cancellable.includes(status)) return { ok: false, error: { kind: 'not-pending' } };
  world.record({ kind: 'cancelled', checkoutId, by: 'merchant' });
  return getCheckout(world, input);
};

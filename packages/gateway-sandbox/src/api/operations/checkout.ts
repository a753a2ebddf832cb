import { isOwn } from '../../core/merchant';
import type { World } from '../../core/world';
import type { Checkout, CheckoutStatus } from '../../model/checkout';
import type { Result } from '../../values/result';
import { checkoutResponse } from '../checkout-response';
import type { Operation } from '../operation';
import type { Refusal } from '../refusal';

export const getCheckout: Operation = (world, { pathId }) => {
  const found = findCheckout(world, pathId);
  if (!found.ok) return found;
  return { ok: true, value: checkoutResponse(found.value, world.config.payBaseUrl) };
};

export function findCheckout(world: World, id: string): Result<Checkout, Refusal> {
  const value = world.state.checkouts.get(id);
  return value && isOwn(world, value)
    ? { ok: true, value }
    : { ok: false, error: { kind: 'checkout-not-found' } };
}

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

/** The device shows the checkout again; the checkout itself does not change. */
export const resendToTerminal: Operation = (world, input) => {
  const found = findCheckout(world, input.pathId);
  if (!found.ok) return found;
  const { type, status } = found.value;
  if (type !== 'TERMINAL' || status !== 'PENDING') return { ok: false, error: { kind: 'not-resendable' } };
  return getCheckout(world, input);
};

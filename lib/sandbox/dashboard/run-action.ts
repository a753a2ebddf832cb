import { actions } from '../control/actions/actions';
import type { World } from '../core/world';
import type { ActionName } from './possible-actions';
import type { Outcome } from './sentences';

interface Wanted {
  readonly name: ActionName;
  readonly checkoutId: string;
  /** What the refund's field says; no other button has one. */
  readonly amount: string | undefined;
}

/** Lets something happen to a checkout. */
export function runAction(world: World, { name, checkoutId, amount }: Wanted): Outcome {
  const checkout = world.state.checkouts.get(checkoutId);
  if (!checkout) return { said: 'checkout-not-found' };
  const isLate = name === 'pay-late';
  const action = actions[isLate ? 'pay' : name];
  if (!action) return { said: 'unknown' };
  const done = action(world, checkout, {
    ...(isLate && { late: true }),
    ...(name === 'refund' && { amount }),
  });
  return done.ok ? { said: 'done' } : { said: 'refused', because: done.error.sentence };
}

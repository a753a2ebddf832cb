import type { World } from '../core/world';
import type { Decimal } from '../values/decimal';

/** The world as a gateway keeps it that takes a request for another amount than it was sent with. */
export const misreadingWorld = (world: World, amount: Decimal): World => ({
  ...world,
  record: (fact) =>
    world.record(fact.kind === 'created' ? { ...fact, checkout: { ...fact.checkout, amount } } : fact),
});

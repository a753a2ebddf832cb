import type { Checkout } from '../../checkout/checkout';
import type { World } from '../../core/world';

/** The checkout as it stands after what was just recorded. */
export function latest({ state }: World, checkout: Checkout): Checkout {
  return state.checkouts.get(checkout.id) ?? checkout;
}

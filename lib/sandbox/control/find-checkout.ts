import type { Checkout } from '../checkout/checkout';
import type { World } from '../core/world';

/** By its id, the key in its pay page's address, or the six characters that people read out. */
export function findCheckout({ state }: World, name: string): Checkout | undefined {
  const { checkouts, idByKey } = state;
  const exact = checkouts.get(name) ?? checkouts.get(idByKey.get(name) ?? '');
  if (exact) return exact;
  const displayId = name.toUpperCase();
  return [...checkouts.values()].findLast((checkout) => checkout.displayId === displayId);
}

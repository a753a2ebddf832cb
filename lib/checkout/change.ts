import type { Checkout } from '../domain/checkout';
import type { CheckoutId } from '../domain/ids';
import type { Decide } from '../domain/ports/checkout-store';
import type { Deps } from './deps';

/** Changes a checkout that exists; one that does not is a bug of the caller. */
export async function change(
  { store }: Pick<Deps, 'store'>,
  id: CheckoutId,
  decide: Decide,
): Promise<Checkout> {
  const changed = await store.change(id, decide);
  if (!changed) throw new Error(`No such checkout: ${id}`);
  return changed;
}

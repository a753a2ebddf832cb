import 'server-only';
import { lookNow } from '../../checkout/look-now';
import type { Checkout } from '../../domain/checkout';
import { asCheckoutId } from '../../domain/ids';
import type { Caller } from '../../domain/ports/key-store';
import { container } from '../container';

/** A checkout of the branch, as true as it can be had. */
export async function findCheckout({ branch }: Caller, id: string): Promise<Checkout | null> {
  const deps = container().checkout;
  const found = await deps.store.find(asCheckoutId(id), branch.id);
  return found && lookNow(deps, found);
}

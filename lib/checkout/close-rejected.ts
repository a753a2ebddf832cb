import type { Checkout } from '../domain/checkout';
import type { Deps } from './deps';
import { readCheckout } from './read-checkout';

/** It arrived late and nobody was shown its code: it is closed at the gateway, unless it ended by itself. */
export async function closeRejected(deps: Deps, checkout: Checkout): Promise<Checkout> {
  const read = await readCheckout(deps, checkout);
  // Paid, a manager decides about its money: there is nothing left to close.
  if (read.phase !== 'rejected' || !read.gateway || read.booked) return read;
  const cancelled = await deps.gateway.cancel(read.gateway.id);
  if (!cancelled.ok) deps.log.warn({ checkoutId: read.id, error: cancelled.error }, 'cancel not confirmed');
  return readCheckout(deps, read);
}

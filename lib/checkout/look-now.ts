import type { Checkout } from '../domain/checkout';
import { isPayable } from '../domain/phase';
import type { Deps } from './deps';
import { refreshCheckout } from './refresh-checkout';

/** However fast somebody asks, the gateway is asked once in this time. */
const FRESH_MS = 1_000;

/** Reads a checkout anew while its money may still come, for somebody who is about to act on the answer. */
export async function lookNow(deps: Deps, found: Checkout): Promise<Checkout> {
  const { phase, lastReadAt } = found;
  // Phase `opening` belongs to the request that is asking right now.
  if (!isPayable(phase) || phase === 'opening') return found;
  const isFresh = lastReadAt !== null && deps.clock.now() - lastReadAt < FRESH_MS;
  return isFresh ? found : refreshCheckout(deps, found);
}

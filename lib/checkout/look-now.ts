import type { Checkout } from '../domain/checkout';
import type { Deps } from './deps';
import { readCheckout } from './read-checkout';

const FRESH_MS = 1_000;

/**
 * For somebody outside who is about to act on the answer: an open checkout is read anew, unless that was done a moment
 * ago or the gateway asked for time. Whatever is unclear is left to recovery, which knows that somebody waits.
 */
export async function lookNow(deps: Deps, found: Checkout): Promise<Checkout> {
  const { id, phase, lastReadAt } = found;
  if (phase === 'opening' || phase === 'unanswered') await deps.store.markWanted(id);
  if (phase !== 'open') return found;
  const isFresh = lastReadAt !== null && deps.clock.now() - lastReadAt < FRESH_MS;
  if (isFresh || !deps.mayLook(id) || (await deps.watch.isPaused())) return found;
  return readCheckout(deps, found);
}

import type { Checkout } from '../../domain/checkout/checkout';
import type { BranchId, CheckoutId } from '../../domain/core/ids';
import { err, ok, type Result } from '../../domain/core/result';
import type { CheckoutDeps } from '../deps';
import { refreshCheckout } from './watch-checkouts';
import { readCheckout } from './read-checkout';

/** "Check now": a fresh look at the gateway, and what is true after it. */
export async function checkCheckout(
  deps: CheckoutDeps,
  { id, branchId }: { id: CheckoutId; branchId: BranchId },
): Promise<Result<Checkout, { kind: 'not_found' }>> {
  const found = await deps.store.find(id, branchId);
  if (!found) return err({ kind: 'not_found' });
  // Phase `creating` belongs to the request that is asking right now; a search beside it proves nothing.
  return ok(found.phase === 'creating' ? found : await refreshCheckout(deps, found));
}

const FRESH_MS = 1_000;

/**
 * For somebody outside who is about to act on the answer: an open checkout is read anew, unless that was done a moment
 * ago or the gateway asked for time. Whatever is unclear is left to recovery, which knows that somebody waits.
 */
export async function refreshNow(deps: CheckoutDeps, found: Checkout): Promise<Checkout> {
  const { id, phase, lastReadAt } = found;
  if (phase === 'creating' || phase === 'outcome_unknown') await deps.store.markAwaited(id);
  if (phase !== 'open') return found;
  const isFresh = lastReadAt !== null && deps.clock.now() - lastReadAt < FRESH_MS;
  if (isFresh || !deps.mayRefresh(id) || (await deps.watch.isPaused())) return found;
  return readCheckout(deps, found);
}

import type { Checkout } from '../../domain/checkout/checkout';
import { isCreatePending } from '../../domain/checkout/status';
import { SECOND } from '../../domain/core/durations';
import type { BranchId, CheckoutId } from '../../domain/core/ids';
import { err, ok, type Result } from '../../domain/core/result';
import type { Clock } from '../../domain/ports/runtime';
import type { CheckoutDeps } from '../deps';
import { readCheckout } from './read-checkout';
import { refreshCheckout } from './watch-checkouts';

/** "Check now": reads the checkout from the gateway and returns what is true after it. */
export async function checkCheckout(
  deps: CheckoutDeps,
  { id, branchId }: { id: CheckoutId; branchId: BranchId },
): Promise<Result<Checkout, { kind: 'not_found' }>> {
  const found = await deps.store.find(id, branchId);
  if (!found) return err({ kind: 'not_found' });
  // Phase `creating` belongs to the request that is sending the create; a search beside it proves nothing.
  return ok(found.phase === 'creating' ? found : await refreshCheckout(deps, found));
}

const FRESH_MS = SECOND;

/**
 * For a caller outside the shop who is about to act on the answer: an open checkout is read again, unless it was read
 * within the last second or the gateway has asked to slow down. A pending create is left to recovery, which is told
 * that somebody waits for it.
 */
export async function refreshNow(deps: CheckoutDeps, found: Checkout): Promise<Checkout> {
  const { id, phase, lastReadAt } = found;
  if (isCreatePending(phase)) await deps.store.markAwaited(id);
  if (phase !== 'open') return found;
  const isFresh = lastReadAt !== null && deps.clock.now() - lastReadAt < FRESH_MS;
  if (isFresh || !deps.mayRefresh(id) || (await deps.watch.isPaused())) return found;
  return readCheckout(deps, found);
}

/** However often a checkout is asked for, the gateway is asked once in this time. */
const INTERVAL_MS = SECOND;
/** Beyond this many entries the oldest are dropped; an entry matters for one second only. */
const MOST_ENTRIES = 10_000;

/** Whether a checkout may be read for a caller outside the shop now; a yes counts as a read. For one process. */
export function createRefreshThrottle(clock: Clock): (id: CheckoutId) => boolean {
  const refreshedAt = new Map<CheckoutId, number>();
  return (id) => {
    const now = clock.now();
    const last = refreshedAt.get(id);
    if (last !== undefined && now - last < INTERVAL_MS && now >= last) return false;
    refreshedAt.delete(id);
    refreshedAt.set(id, now);
    const [oldest] = refreshedAt.keys();
    if (refreshedAt.size > MOST_ENTRIES && oldest !== undefined) refreshedAt.delete(oldest);
    return true;
  };
}

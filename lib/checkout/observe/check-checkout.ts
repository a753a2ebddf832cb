import type { Checkout } from '../../domain/checkout/checkout';
import { isCreatePending } from '../../domain/checkout/status';
import { SECOND } from '../../domain/core/durations';
import type { BranchId, CheckoutId } from '../../domain/core/ids';
import { err, ok, type Result } from '../../domain/core/result';
import type { CheckoutDeps } from '../deps';
import { refreshCheckout } from './watch-checkouts';
import { readCheckout } from './read-checkout';

/**
 * "Check now": reads the checkout from the gateway and returns what is true after it; what is stored, where it was asked
 * for a moment ago or too much is asked for.
 */
export async function checkCheckout(
  deps: CheckoutDeps,
  { id, branchId }: { id: CheckoutId; branchId: BranchId },
): Promise<Result<Checkout, { kind: 'not_found' }>> {
  const found = await deps.store.find(id, branchId);
  if (!found) return err({ kind: 'not_found' });
  // Phase `creating` belongs to the request that is sending the create; a search beside it proves nothing.
  if (found.phase === 'creating' || !(await deps.mayRefresh(id))) return ok(found);
  return ok(await refreshCheckout(deps, found));
}

const FRESH_MS = SECOND;

/**
 * For a caller outside the shop who is about to act on the answer: an open checkout is read again, unless it was read
 * within the last second or too much is asked of the gateway. A pending create is left to recovery, which is told
 * that somebody waits for it.
 */
export async function refreshNow(deps: CheckoutDeps, found: Checkout): Promise<Checkout> {
  const { id, phase, lastReadAt } = found;
  if (isCreatePending(phase)) await deps.store.markAwaited(id);
  if (phase !== 'open') return found;
  const isFresh = lastReadAt !== null && deps.clock.now() - lastReadAt < FRESH_MS;
  if (isFresh || !(await deps.mayRefresh(id))) return found;
  return readCheckout(deps, found);
}

import type { Checkout } from '../domain/checkout';
import type { BranchId, CheckoutId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import type { Deps } from './deps';
import { refreshCheckout } from './refresh-checkout';

/** "Check now": a fresh look at the gateway, and what is true after it. */
export async function checkCheckout(
  deps: Deps,
  { id, branchId }: { id: CheckoutId; branchId: BranchId },
): Promise<Result<Checkout, { kind: 'not_found' }>> {
  const found = await deps.store.find(id, branchId);
  if (!found) return err({ kind: 'not_found' });
  // Phase `opening` belongs to the request that is asking right now; a search beside it proves nothing.
  return ok(found.phase === 'opening' ? found : await refreshCheckout(deps, found));
}

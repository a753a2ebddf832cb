import type { Checkout } from '../domain/checkout';
import type { Deps } from './deps';
import { refreshCheckout } from './refresh-checkout';

/** Longer than any single look, so that a process that dies gives its checkouts back. */
const LEASE_MS = 45_000;

/**
 * Claims up to `limit` checkouts that are due and starts a look at each, one promise apiece: a slow
 * answer for one must not hold up the others. The promises never reject.
 */
export async function watchCheckouts(deps: Deps, limit: number): Promise<Promise<void>[]> {
  const due = await deps.store.claimDue(limit, LEASE_MS);
  return due.map((checkout) => look(deps, checkout));
}

async function look(deps: Deps, checkout: Checkout): Promise<void> {
  try {
    await refreshCheckout(deps, checkout);
  } catch (error) {
    // Its lease runs out and it is looked at again; one bad checkout never stops the others.
    deps.log.error({ checkoutId: checkout.id, err: error }, 'watching one checkout failed');
  }
}

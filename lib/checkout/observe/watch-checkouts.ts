import { assertNever } from '../../domain/core/result';
import type { Checkout } from '../../domain/checkout/checkout';
import { closeRejected } from '../create/reject';
import type { CheckoutDeps, WatchDeps } from '../deps';
import { readCheckout } from './read-checkout';
import { recoverCreate } from '../create/recover-create';
import { sendCancel } from '../cancel/send-cancel';
import { verifyRefusal } from '../create/verify-refusal';

/** Finds out what is true of one checkout now, by the call that its phase needs. */
export async function refreshCheckout(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  switch (checkout.phase) {
    case 'creating':
    case 'outcome_unknown':
      return recoverCreate(deps, checkout);
    case 'cancelling': {
      const read = await readCheckout(deps, checkout);
      return read.phase === 'cancelling' ? sendCancel(deps, read) : read;
    }
    case 'open':
    case 'closed':
      return readCheckout(deps, checkout);
    case 'rejected':
      if (checkout.gateway) return closeRejected(deps, checkout);
      return checkout.rejection?.reason === 'gateway_refused' ? verifyRefusal(deps, checkout) : checkout;
    default:
      return assertNever(checkout.phase);
  }
}

/** Longer than one refresh can take; after a crash the checkout is due again. */
const LEASE_MS = 45_000;

/**
 * Claims up to `limit` checkouts that are due and starts to refresh each, one promise apiece: a slow answer for one must
 * not delay the others. The promises never reject.
 */
export async function watchCheckouts(deps: WatchDeps, limit: number): Promise<Promise<void>[]> {
  const due = await deps.watch.claimDue(limit, LEASE_MS);
  return due.map((checkout) => refreshSafely(deps, checkout));
}

async function refreshSafely(deps: CheckoutDeps, checkout: Checkout): Promise<void> {
  try {
    await refreshCheckout(deps, checkout);
  } catch (error) {
    // Its lease runs out and it is tried again; one bad checkout never stops the others.
    deps.log.error({ checkoutId: checkout.id, err: error }, 'refresh of a checkout failed');
  }
}

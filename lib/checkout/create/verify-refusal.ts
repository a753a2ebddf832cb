import type { Checkout } from '../../domain/checkout/checkout';
import type { CheckoutUpdate } from '../../domain/ports/checkout-store';
import { acceptAnswer } from './accept-answer';
import type { CheckoutDeps } from '../deps';
import { findCreate } from './recover-create';
import { DAY, MINUTE } from '../../domain/core/durations';

const SEARCH_AGAIN_MS = MINUTE;
const ENOUGH_EMPTY_SEARCHES = 2;
/** When every search has failed for this long, the check is left to the sweeps. */
const GIVEN_UP_AFTER_MS = DAY;

/**
 * The gateway refused a create and staff were told so. An error of its own may hide that it made the checkout anyway, so
 * it is searched for twice; what is found is cancelled there, and money that came meanwhile is an exception.
 */
export async function verifyRefusal(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  const found = await findCreate(deps, checkout);
  if (found.ok && found.value.seen)
    return acceptAnswer(deps, checkout, { observation: found.value.seen, png: null });
  const now = deps.clock.now();
  return deps.store.change(checkout.id, (current) => {
    if (current.phase !== 'rejected' || current.gateway) return null;
    return found.ok ? notFound(current, found.value.startedAt) : searchFailed(current, now);
  });
}

function notFound(current: Checkout, lastSearchAt: number): CheckoutUpdate {
  const emptySearches = current.emptySearches + 1;
  const watchIn = emptySearches < ENOUGH_EMPTY_SEARCHES ? SEARCH_AGAIN_MS : null;
  return { set: { emptySearches, lastSearchAt }, events: [], watchIn };
}

const searchFailed = ({ createdAt }: Checkout, now: number): CheckoutUpdate => ({
  set: {},
  events: [],
  watchIn: now - createdAt < GIVEN_UP_AFTER_MS ? SEARCH_AGAIN_MS : null,
});

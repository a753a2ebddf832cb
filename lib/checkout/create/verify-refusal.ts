import type { Checkout } from '../../domain/checkout/checkout';
import type { CheckoutChange } from '../../domain/ports/checkout-store';
import { acceptAnswer } from './accept-answer';
import { change, type CheckoutDeps } from '../deps';
import { findCreate } from './recover-create';

const SEARCH_AGAIN_MS = 60_000;
const ENOUGH_EMPTY_SEARCHES = 2;
/** A gateway that cannot be asked for so long need not be asked about this any more: sweeps see what it has. */
const GIVEN_UP_AFTER_MS = 24 * 3_600_000;

/**
 * The gateway refused a create and staff were told so. Its own error may hide that it made the code all the same, so
 * that is looked for, twice; what is found is closed there, and money that came meanwhile is an exception.
 */
export async function verifyRefusal(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  const found = await findCreate(deps, checkout);
  if (found.ok && found.value.seen)
    return acceptAnswer(deps, checkout, { observation: found.value.seen, png: null });
  const now = deps.clock.now();
  return change(deps, checkout.id, (current) => {
    if (current.phase !== 'rejected' || current.gateway) return null;
    return found.ok ? notFound(current, found.value.startedAt) : notAsked(current, now);
  });
}

function notFound(current: Checkout, lastSearchAt: number): CheckoutChange {
  const emptySearches = current.emptySearches + 1;
  const watchIn = emptySearches < ENOUGH_EMPTY_SEARCHES ? SEARCH_AGAIN_MS : null;
  return { set: { emptySearches, lastSearchAt }, events: [], watchIn };
}

const notAsked = ({ createdAt }: Checkout, now: number): CheckoutChange => ({
  set: {},
  events: [],
  watchIn: now - createdAt < GIVEN_UP_AFTER_MS ? SEARCH_AGAIN_MS : null,
});

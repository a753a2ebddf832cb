import type { Checkout } from '../domain/checkout';
import type { Observation } from '../domain/observation';
import type { CheckoutChange } from '../domain/ports/checkout-store';
import { acceptAnswer } from './accept-answer';
import { change } from './change';
import type { Deps } from './deps';
import { rejected } from './rejected';

/** Two empty searches this far apart mean that the create never arrived. */
const SEARCH_APART_MS = 5_000;
const ENOUGH_EMPTY_SEARCHES = 2;
const FALLBACK_QR_SIZE = 1_024;

/**
 * Finds out what became of a create without a clear answer. Found: adopted, and its code is shown.
 * Twice not found: nothing was started, and staff may charge again. A failed search decides nothing.
 */
export async function recoverCreate(deps: Deps, checkout: Checkout): Promise<Checkout> {
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const found = await deps.gateway.findByRequestId(checkout.requestId);
  if (!found.ok) {
    deps.log.warn({ checkoutId: checkout.id, error: found.error }, 'search failed');
    return change(deps, checkout.id, (current) => (isUnclear(current) ? unanswered(current, {}) : null));
  }
  const [seen] = found.value;
  if (!seen) return change(deps, checkout.id, (current) => afterEmptySearch(current, startedAt));
  const observation: Observation = { number, startedAt, checkout: seen };
  return acceptAnswer(deps, checkout, { observation, png: null, qrSize: FALLBACK_QR_SIZE });
}

const isUnclear = ({ phase }: Checkout): boolean => phase === 'opening' || phase === 'unanswered';

function afterEmptySearch(current: Checkout, now: number): CheckoutChange | null {
  if (!isUnclear(current)) return null;
  const isTooSoon = current.lastSearchAt !== null && now - current.lastSearchAt < SEARCH_APART_MS;
  if (isTooSoon) return unanswered(current, {});
  const emptySearches = current.emptySearches + 1;
  if (emptySearches < ENOUGH_EMPTY_SEARCHES) return unanswered(current, { emptySearches, lastSearchAt: now });
  return rejected('not_started', null);
}

const unanswered = (current: Checkout, set: CheckoutChange['set']): CheckoutChange => ({
  set: { ...set, ...(current.phase === 'opening' && { phase: 'unanswered' }) },
  events:
    current.phase === 'opening' ? [{ kind: 'checkout.unanswered', detail: { error: 'interrupted' } }] : [],
  watchIn: SEARCH_APART_MS,
});

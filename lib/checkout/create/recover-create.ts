import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import type { Observation } from '../../domain/checkout/observation';
import { ok, type Result } from '../../domain/core/result';
import { isCreatePending, STATUS_FACTS } from '../../domain/checkout/status';
import type { CheckoutDeps } from '../deps';
import type { CheckoutUpdate } from '../../domain/ports/checkout-store';
import { acceptAnswer } from './accept-answer';
import { sendCreate, CREATE_LEASE_MS } from './send-create';
import { startObservation } from '../observe/take-observation';
import { rejected } from './reject';

/** Two empty searches this far apart mean that the create never arrived. */
const SEARCH_INTERVAL_MS = 5_000;
const ENOUGH_EMPTY_SEARCHES = 2;
/** The first create and one more, under the same request id. */
const ENOUGH_CREATES = 2;

/**
 * Finds out what became of a create without a clear answer. Found: adopted, and its code is shown. Not found twice: sent
 * once more if the process that sent it lives and its till still waits; else nothing was started, and staff may charge
 * again. A failed search decides nothing.
 */
export async function recoverCreate(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  const found = await findCreate(deps, checkout);
  if (!found.ok)
    return deps.store.change(checkout.id, (current) =>
      isCreatePending(current.phase) ? stillUnknown(current, {}) : null,
    );
  const { seen, startedAt } = found.value;
  return seen
    ? acceptAnswer(deps, checkout, { observation: seen, png: null })
    : afterEmptySearch(deps, checkout, startedAt);
}

async function afterEmptySearch(deps: CheckoutDeps, checkout: Checkout, now: number): Promise<Checkout> {
  const isAwaited = await deps.store.isAwaited(checkout.id);
  let isRetry = false;
  const changed = await deps.store.change(checkout.id, (current) => {
    if (!isCreatePending(current.phase)) return null;
    const isTooSoon = current.lastSearchAt !== null && now - current.lastSearchAt < SEARCH_INTERVAL_MS;
    if (isTooSoon) return stillUnknown(current, {});
    const emptySearches = current.emptySearches + 1;
    if (emptySearches < ENOUGH_EMPTY_SEARCHES)
      return stillUnknown(current, { emptySearches, lastSearchAt: now });
    isRetry = isAwaited && !current.isStopped && current.creates < ENOUGH_CREATES;
    return isRetry ? createAgain(deps, current) : rejected('not_started', null);
  });
  return isRetry ? sendCreate(deps, changed) : changed;
}

/** The intent of the second create, stored before it leaves. */
const createAgain = ({ instance }: CheckoutDeps, current: Checkout): CheckoutUpdate => ({
  set: {
    phase: 'creating',
    creates: current.creates + 1,
    ownerInstance: instance(),
    emptySearches: 0,
    lastSearchAt: null,
  },
  events: [{ kind: 'checkout.asked_again', detail: { requestId: current.requestId } }],
  watchIn: CREATE_LEASE_MS,
});

const stillUnknown = (current: Checkout, set: CheckoutUpdate['set']): CheckoutUpdate => ({
  set: { ...set, ...(current.phase === 'creating' && { phase: 'outcome_unknown' }) },
  events:
    current.phase === 'creating'
      ? [{ kind: 'checkout.outcome_unknown', detail: { error: 'interrupted' } }]
      : [],
  watchIn: SEARCH_INTERVAL_MS,
});

/** `seen` null: the gateway shows no checkout under this request id, or not yet. */
type FoundCreate = { readonly startedAt: number; readonly seen: Observation | null };

/** Searches for the outcome of a create. Of two under one request id it is the paid one; a sweep finds the other. */
export async function findCreate(
  deps: CheckoutDeps,
  { id, requestId }: Checkout,
): Promise<Result<FoundCreate, GatewayError>> {
  const started = await startObservation(deps);
  const found = await deps.gateway.findByRequestId(requestId);
  if (!found.ok) {
    deps.log.warn({ checkoutId: id, error: found.error }, 'search failed');
    return found;
  }
  const [checkout] = [...found.value].sort(byMoney);
  return ok({ startedAt: started.startedAt, seen: checkout ? { ...started, checkout } : null });
}

const hasMoney = ({ status }: GatewayCheckout): boolean => STATUS_FACTS[status].money === 'taken';

/** The paid one is the one that the customer saw. */
const byMoney = (a: GatewayCheckout, b: GatewayCheckout): number => Number(hasMoney(b)) - Number(hasMoney(a));

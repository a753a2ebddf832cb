import type { CheckoutDeps } from '../deps';
import type { Checkout } from '../../domain/checkout/checkout';
import { isStillWaiting, type Observation } from '../../domain/checkout/observation';
import { watchDelay } from '../../domain/checkout/watch-schedule';
import { settle } from './settle';
import { takeObservation } from './take-observation';

/**
 * Reads an opened checkout from the gateway now and settles what was seen.
 * A failed read changes nothing: time-outs and errors say nothing about money.
 */
export async function readCheckout(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  const { id, gateway } = checkout;
  if (!gateway) return checkout;
  const read = await takeObservation(deps, gateway.id, { checkoutId: id });
  if (read.ok) return settleOrNote(deps, checkout, read.value);
  return deps.store.change(id, (current) => ({
    set: {},
    events: [],
    watchIn: watchDelay(current, deps.clock.now()),
  }));
}

/** A read that shows only that nobody has paid yet is noted without a lock; any other one is settled. */
async function settleOrNote(
  deps: CheckoutDeps,
  checkout: Checkout,
  observation: Observation,
): Promise<Checkout> {
  const { id } = checkout;
  const { number, startedAt } = observation;
  const watchIn = watchDelay(checkout, deps.clock.now());
  if (watchIn !== null && isStillWaiting(checkout, observation)) {
    const isNoted = await deps.store.noteStillWaiting({ id, number, startedAt, watchIn });
    if (isNoted) return { ...checkout, lastReadAt: startedAt, lastObservation: number };
  }
  return settle(deps, id, observation);
}

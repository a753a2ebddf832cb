import type { Checkout } from '../domain/checkout';
import { isStillWaiting } from '../domain/is-still-waiting';
import type { Observation } from '../domain/observation';
import { watchDelay } from '../domain/watch-delay';
import { change } from './change';
import type { Deps } from './deps';
import { obeyGateway } from './obey-gateway';
import { settle } from './settle';

/**
 * Reads an opened checkout from the gateway now and settles what was seen.
 * A failed read changes nothing: time-outs and errors say nothing about money.
 */
export async function readCheckout(deps: Deps, checkout: Checkout): Promise<Checkout> {
  if (!checkout.gateway) return checkout;
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const answer = await deps.gateway.get(checkout.gateway.id);
  if (answer.ok) return keep(deps, checkout, { number, startedAt, checkout: answer.value });
  deps.log.warn({ checkoutId: checkout.id, error: answer.error }, 'read failed');
  await obeyGateway(deps, answer.error);
  return change(deps, checkout.id, (current) => ({
    set: {},
    events: [],
    watchIn: watchDelay(current, deps.clock.now()),
  }));
}

async function keep(deps: Deps, checkout: Checkout, observation: Observation): Promise<Checkout> {
  const { id } = checkout;
  const { number, startedAt } = observation;
  const watchIn = watchDelay(checkout, deps.clock.now());
  if (watchIn !== null && isStillWaiting(checkout, observation)) {
    const isKept = await deps.store.noteStillWaiting({ id, number, startedAt, watchIn });
    if (isKept) return { ...checkout, lastReadAt: startedAt, lastObservation: number };
  }
  return settle(deps, id, observation);
}

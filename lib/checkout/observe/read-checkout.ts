import type { GatewayError } from '../../domain/gateway/gateway-error';
import { change, type CheckoutDeps } from '../deps';
import type { Checkout } from '../../domain/checkout/checkout';
import { isStillWaiting, type Observation } from '../../domain/checkout/observation';
import { watchDelay } from '../../domain/checkout/watch-schedule';
import { settle } from './settle';

const PAUSE_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/** Asked to slow down, the whole installation stops watching for as long as it was told. Buttons still work. */
export async function applyBackPressure(
  { watch }: Pick<CheckoutDeps, 'watch'>,
  error: GatewayError,
): Promise<void> {
  if (error.kind === 'throttled')
    await watch.pauseCalls(Math.min(error.retryAfterMs ?? PAUSE_MS, LONGEST_MS));
}

/**
 * Reads an opened checkout from the gateway now and settles what was seen.
 * A failed read changes nothing: time-outs and errors say nothing about money.
 */
export async function readCheckout(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  if (!checkout.gateway) return checkout;
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const answer = await deps.gateway.get(checkout.gateway.id);
  if (answer.ok) return keep(deps, checkout, { number, startedAt, checkout: answer.value });
  deps.log.warn({ checkoutId: checkout.id, error: answer.error }, 'read failed');
  await applyBackPressure(deps, answer.error);
  return change(deps, checkout.id, (current) => ({
    set: {},
    events: [],
    watchIn: watchDelay(current, deps.clock.now()),
  }));
}

async function keep(deps: CheckoutDeps, checkout: Checkout, observation: Observation): Promise<Checkout> {
  const { id } = checkout;
  const { number, startedAt } = observation;
  const watchIn = watchDelay(checkout, deps.clock.now());
  if (watchIn !== null && isStillWaiting(checkout, observation)) {
    const isKept = await deps.store.noteStillWaiting({ id, number, startedAt, watchIn });
    if (isKept) return { ...checkout, lastReadAt: startedAt, lastObservation: number };
  }
  return settle(deps, id, observation);
}

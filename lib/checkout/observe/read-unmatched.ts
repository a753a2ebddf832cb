import type { GatewayCheckoutId } from '../../domain/core/ids';
import type { Observation } from '../../domain/checkout/observation';
import type { CheckoutDeps } from '../deps';
import { applyBackPressure } from './read-checkout';
import { unmatchedPostings } from '../../domain/checkout/unmatched-payment';
import type { NewException } from '../../domain/checkout/exception';

/** Reads a checkout of the account that we have no row for. Null: not read, or answered for another one. */
export async function takeObservation(
  deps: CheckoutDeps,
  id: GatewayCheckoutId,
): Promise<Observation | null> {
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const answer = await deps.gateway.get(id);
  if (!answer.ok) {
    deps.log.warn({ gatewayId: id, error: answer.error }, 'read failed');
    await applyBackPressure(deps, answer.error);
    return null;
  }
  if (answer.value.id === id) return { number, startedAt, checkout: answer.value };
  deps.log.error({ gatewayId: id }, 'the gateway answered for another checkout');
  return null;
}

/**
 * A paid checkout of the account that we never made: from the portal, another system, or lost with a database.
 * It is never attached to a sale by its reference; its money is set aside and a manager is told.
 * Resolves to whether it could be read.
 */
export async function readExternalPayment(deps: CheckoutDeps, id: GatewayCheckoutId): Promise<boolean> {
  const observation = await takeObservation(deps, id);
  if (observation) await flagExternalPayment(deps, observation);
  return observation !== null;
}

/** Sets the money of a read aside, or follows what became of it. `detail`: what more a manager should know. */
export async function flagExternalPayment(
  deps: CheckoutDeps,
  observation: Observation,
  detail: NewException['detail'] = {},
): Promise<void> {
  const { checkout: seen } = observation;
  const about = {
    kind: 'external_payment',
    detail: { reference: seen.reference, requestId: seen.requestId, ...detail },
  } as const;
  const isNew = await deps.watch.bookUnmatchedPayment({
    observation,
    duplicateOf: null,
    decide: (held) => unmatchedPostings(held, seen, about),
  });
  if (isNew) deps.log.error({ gatewayId: seen.id, ...detail }, 'money that is not ours');
}

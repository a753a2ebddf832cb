import type { Checkout } from '../../domain/checkout/checkout';
import type { NewException } from '../../domain/checkout/exception';
import type { Observation } from '../../domain/checkout/observation';
import { unmatchedPostings } from '../../domain/checkout/unmatched-payment';
import type { GatewayCheckoutId } from '../../domain/core/ids';
import { acceptAnswer } from '../create/accept-answer';
import type { CheckoutDeps } from '../deps';
import { takeObservation } from './take-observation';

/**
 * A paid checkout of the account that we never made: from the portal, another system, or lost with a database.
 * It is never attached to a sale by its reference; its money is set aside and a manager is told.
 * Resolves to whether it could be read.
 */
export async function readExternalPayment(deps: CheckoutDeps, id: GatewayCheckoutId): Promise<boolean> {
  const observation = await readUnmatched(deps, id);
  if (observation) await flagExternalPayment(deps, observation);
  return observation !== null;
}

/** Sets the money of a read aside, or books what became of it. `detail`: what more a manager should know. */
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
  const isNew = await deps.store.bookUnmatchedPayment({
    observation,
    duplicateOf: null,
    decide: (held) => unmatchedPostings(held, seen, about),
  });
  if (isNew) deps.log.error({ gatewayId: seen.id, ...detail }, 'external payment set aside');
}

/** A search showed a checkout under the request id of `checkout` that we do not know: it is adopted or closed. */
export async function readOrphan(
  deps: CheckoutDeps,
  checkout: Checkout,
  id: GatewayCheckoutId,
): Promise<void> {
  const observation = await readUnmatched(deps, id);
  if (!observation) return;
  if (observation.checkout.requestId === checkout.requestId)
    await acceptAnswer(deps, checkout, { observation, png: null });
  else logOtherCheckout(deps, id);
}

/** Reads a checkout of the account that we have no row for. Null: it could not be read. */
export async function readUnmatched(deps: CheckoutDeps, id: GatewayCheckoutId): Promise<Observation | null> {
  const read = await takeObservation(deps, id);
  if (!read.ok) return null;
  if (read.value.checkout.id === id) return read.value;
  logOtherCheckout(deps, id);
  return null;
}

const logOtherCheckout = ({ log }: CheckoutDeps, gatewayId: GatewayCheckoutId): void =>
  log.error({ gatewayId }, 'the gateway answered about another checkout');

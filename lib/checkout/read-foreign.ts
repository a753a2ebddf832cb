import { apartNews } from '../domain/apart';
import type { NewException } from '../domain/exception';
import type { GatewayCheckoutId } from '../domain/ids';
import type { Observation } from '../domain/observation';
import type { Deps } from './deps';
import { takeObservation } from './take-observation';

/**
 * A paid checkout of the account that we never made: from the portal, another system, or lost with a database.
 * It is never attached to a sale by its reference; its money is set aside and a manager is told.
 * Resolves to whether it could be read.
 */
export async function readForeign(deps: Deps, id: GatewayCheckoutId): Promise<boolean> {
  const observation = await takeObservation(deps, id);
  if (observation) await flagForeign(deps, observation);
  return observation !== null;
}

/** Sets the money of a read aside, or follows what became of it. `detail`: what more a manager should know. */
export async function flagForeign(
  deps: Deps,
  observation: Observation,
  detail: NewException['detail'] = {},
): Promise<void> {
  const { checkout: seen } = observation;
  const about = {
    kind: 'foreign',
    detail: { reference: seen.reference, requestId: seen.requestId, ...detail },
  } as const;
  const isNews = await deps.watch.bookApart({
    observation,
    twinOf: null,
    decide: (held) => apartNews(held, seen, about),
  });
  if (isNews) deps.log.error({ gatewayId: seen.id, ...detail }, 'money that is not ours');
}

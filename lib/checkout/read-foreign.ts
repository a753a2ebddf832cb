import type { NewException } from '../domain/exception';
import type { GatewayCheckoutId } from '../domain/ids';
import { paymentTransfer } from '../domain/ledger';
import type { Observation } from '../domain/observation';
import { STATUS_FACTS } from '../domain/status';
import type { Deps } from './deps';
import { takeObservation } from './take-observation';

export const foreignFingerprint = (id: GatewayCheckoutId): string => `foreign/${id}/payment`;

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

/** Sets the money of a read aside, if it shows any. `detail`: what more a manager should know. */
export async function flagForeign(
  deps: Deps,
  observation: Observation,
  detail: NewException['detail'] = {},
): Promise<void> {
  const { checkout: seen } = observation;
  if (STATUS_FACTS[seen.status].money !== 'taken') return;
  deps.log.error({ gatewayId: seen.id, ...detail }, 'money that is not ours');
  await deps.watch.bookForeign({
    observation,
    exception: {
      kind: 'foreign',
      fingerprint: foreignFingerprint(seen.id),
      gatewayId: seen.id,
      displayId: seen.displayId,
      moved: 'yes',
      amount: seen.amount,
      detail: {
        status: seen.statusText,
        reference: seen.reference,
        requestId: seen.requestId,
        ...detail,
      },
    },
    transfers: seen.amount ? [paymentTransfer(seen.id, { amount: seen.amount, to: 'suspense' })] : [],
  });
}

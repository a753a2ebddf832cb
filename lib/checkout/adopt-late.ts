import type { Checkout } from '../domain/checkout';
import type { Observation } from '../domain/observation';
import { change } from './change';
import { closeRejected } from './close-rejected';
import type { Deps } from './deps';
import { identity } from './identity';
import { settle } from './settle';

/** The watcher goes on if this process does not. */
const LATER_MS = 5_000;

/**
 * A create that staff were told never started exists after all. It stays `rejected`, so that a newer code of the
 * order is not in its way; it is closed at the gateway, and money that came meanwhile is an exception.
 */
export async function adoptLate(deps: Deps, checkout: Checkout, observation: Observation): Promise<Checkout> {
  const { checkout: seen } = observation;
  deps.log.error({ checkoutId: checkout.id, gatewayId: seen.id }, 'a create arrived late');
  await change(deps, checkout.id, (current) =>
    current.gateway
      ? null
      : {
          set: { gateway: identity(seen) },
          events: [{ kind: 'checkout.adopted_late', detail: { gatewayId: seen.id } }],
          watchIn: LATER_MS,
        },
  );
  const settled = await settle(deps, checkout.id, observation);
  return settled.phase === 'rejected' ? closeRejected(deps, settled) : settled;
}

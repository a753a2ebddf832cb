import type { Checkout } from '../domain/checkout';
import type { Observation } from '../domain/observation';
import { closeRejected } from './close-rejected';
import type { Deps } from './deps';
import { keepIdentity } from './keep-identity';
import { settle } from './settle';

/**
 * A create that staff were told never started exists after all. It stays `rejected`, so that a newer code of the
 * order is not in its way; it is closed at the gateway, and money that came meanwhile is an exception.
 */
export async function adoptLate(deps: Deps, checkout: Checkout, observation: Observation): Promise<Checkout> {
  await keepIdentity(deps, checkout, observation.checkout);
  const settled = await settle(deps, checkout.id, observation);
  return settled.phase === 'rejected' ? closeRejected(deps, settled) : settled;
}

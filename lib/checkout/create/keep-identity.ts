import type { Checkout, GatewayIdentity } from '../../domain/checkout/checkout';
import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import type { CheckoutDeps } from '../deps';
import type { Observation } from '../../domain/checkout/observation';
import { closeRejected } from './reject';
import { settle } from '../observe/settle';

/** What is stored of a checkout that exists at the gateway. */
export const identity = ({
  id,
  displayId,
  checkoutKey,
  redirectUrl,
  shop,
}: GatewayCheckout): GatewayIdentity => ({ id, displayId, checkoutKey, redirectUrl, shop });

/** Delay before the watcher takes over, in case this process dies. */
const WATCH_IN_MS = 5_000;

/** Stores the identity of a checkout that staff were told never started; from now on it is watched. */
export function keepIdentity(
  deps: CheckoutDeps,
  checkout: Checkout,
  seen: GatewayCheckout,
): Promise<Checkout> {
  deps.log.error({ checkoutId: checkout.id, gatewayId: seen.id }, 'late create found at the gateway');
  return deps.store.change(checkout.id, (current) =>
    current.gateway
      ? null
      : {
          set: { gateway: identity(seen) },
          events: [{ kind: 'checkout.adopted_late', detail: { gatewayId: seen.id } }],
          watchIn: WATCH_IN_MS,
        },
  );
}

/**
 * A create that staff were told never started exists after all. It stays `rejected`, so that a newer code of the order
 * is not blocked; it is cancelled at the gateway, and money that came meanwhile is an exception.
 */
export async function adoptLate(
  deps: CheckoutDeps,
  checkout: Checkout,
  observation: Observation,
): Promise<Checkout> {
  await keepIdentity(deps, checkout, observation.checkout);
  const settled = await settle(deps, checkout.id, observation);
  return settled.phase === 'rejected' ? closeRejected(deps, settled) : settled;
}

import type { Checkout } from '../domain/checkout';
import type { GatewayCheckout } from '../domain/gateway-checkout';
import { change } from './change';
import type { Deps } from './deps';
import { identity } from './identity';

/** The watcher goes on if this process does not. */
const LATER_MS = 5_000;

/** A checkout that staff were told never started exists at the gateway after all: from now on it is watched. */
export function keepIdentity(deps: Deps, checkout: Checkout, seen: GatewayCheckout): Promise<Checkout> {
  deps.log.error({ checkoutId: checkout.id, gatewayId: seen.id }, 'a create arrived late');
  return change(deps, checkout.id, (current) =>
    current.gateway
      ? null
      : {
          set: { gateway: identity(seen) },
          events: [{ kind: 'checkout.adopted_late', detail: { gatewayId: seen.id } }],
          watchIn: LATER_MS,
        },
  );
}

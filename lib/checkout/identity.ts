import type { GatewayIdentity } from '../domain/checkout';
import type { GatewayCheckout } from '../domain/gateway-checkout';

/** What is kept of a checkout that exists at the gateway. */
export const identity = ({
  id,
  displayId,
  checkoutKey,
  redirectUrl,
  shop,
}: GatewayCheckout): GatewayIdentity => ({ id, displayId, checkoutKey, redirectUrl, shop });

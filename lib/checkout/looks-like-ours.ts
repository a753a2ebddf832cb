import type { GatewayCheckout } from '../domain/gateway-checkout';

const REQUEST_ID = /^qt-[0-9a-z]{26}$/;
const REFERENCE = /^Q-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/** Whether a till like this one made it: the shapes of `newCheckout` and `openOrder`. No proof of whose it is. */
export const looksLikeOurs = ({ requestId, reference }: GatewayCheckout): boolean =>
  REQUEST_ID.test(requestId) && REFERENCE.test(reference);

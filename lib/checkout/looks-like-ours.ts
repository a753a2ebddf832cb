import type { GatewayCheckout } from '../domain/gateway-checkout';

const REQUEST_ID = /^qt-[0-9a-z]{26}$/;

/** Whether a shop's own qtill made it: the shape of `newCheckout`. No proof of whose it is. */
export const looksLikeOurs = ({ requestId }: GatewayCheckout): boolean => REQUEST_ID.test(requestId);

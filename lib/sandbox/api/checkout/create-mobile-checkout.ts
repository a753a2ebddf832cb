import { mobileRequestSchema } from '../../checkout/mobile-request';
import { onlineMinutes } from '../../checkout/online-minutes';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { checkoutResponse } from '../checkout-response';
import { openCheckout } from './open-checkout';

export const createMobileCheckout: Operation = (world, { call }) => {
  const request = readBody(call, mobileRequestSchema);
  if (!request.ok) return request;
  const opened = openCheckout(world, 'MOBILE', { ...request.value, expiresIn: onlineMinutes });
  if (!opened.ok) return opened;
  return { ok: true, value: checkoutResponse(opened.value.checkout, world.config.payBaseUrl) };
};

import { onlineMinutes } from '../../checkout/online-minutes';
import { webRequestSchema } from '../../checkout/web-request';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { checkoutResponse } from '../checkout-response';
import { openCheckout } from './open-checkout';

export const createWebCheckout: Operation = (world, { call }) => {
  const request = readBody(call, webRequestSchema);
  if (!request.ok) return request;
  const opened = openCheckout(world, 'WEB', { ...request.value, expiresIn: onlineMinutes });
  if (!opened.ok) return opened;
  return { ok: true, value: checkoutResponse(opened.value.checkout, world.config.payBaseUrl) };
};

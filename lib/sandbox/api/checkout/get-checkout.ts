import type { Operation } from '../operation';
import { checkoutResponse } from '../checkout-response';
import { findCheckout } from './find-checkout';

export const getCheckout: Operation = (world, { pathId }) => {
  const found = findCheckout(world, pathId);
  if (!found.ok) return found;
  return { ok: true, value: checkoutResponse(found.value, world.config.payBaseUrl) };
};

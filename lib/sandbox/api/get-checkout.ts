import { checkoutResponse } from './checkout-response';
import type { Operation } from './operation';

export const getCheckout: Operation = ({ state, config }, { pathId }) => {
  const checkout = state.checkouts.get(pathId);
  if (!checkout) return { ok: false, error: { kind: 'checkout-not-found' } };
  return { ok: true, value: checkoutResponse(checkout, config.payBaseUrl) };
};

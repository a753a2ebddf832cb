import 'server-only';
import type { CheckoutBody } from '../../api/v1/checkout';
import { toCheckoutBody } from '../../api/v1/to-checkout-body';
import type { Checkout } from '../../domain/checkout';
import { answer } from '../answer';
import { container } from '../container';

/** A checkout for another system, with its code where it has one. */
export async function answerCheckout(checkout: Checkout, status = 200): Promise<Response> {
  const { store, payBase } = container().checkout;
  const qr = checkout.phase === 'open' ? await store.findQr(checkout.id) : null;
  return answer<CheckoutBody>(toCheckoutBody(checkout, { qr, payBase }), status);
}

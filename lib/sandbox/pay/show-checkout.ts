import { pageResponse } from '../page/page-response';
import { redirect } from '../page/redirect';
import { checkoutPage } from './checkout-page';
import type { CheckoutView } from './checkout-view';
import { resultPath } from './pay-paths';
import { returnOrigin } from './return-address';
import type { Visit } from './visit';

export function showCheckout(visit: Visit): Response {
  const { call, checkout } = visit;
  if (checkout.status !== 'PENDING') return redirect(resultPath(visit));
  // Only the bank's page sends a payer here with a decline to tell of.
  const decline = call.query.has('declined') ? checkout.lastDecline : undefined;
  return checkoutResponse({ ...visit, mistakes: [], decline });
}

/** The form leads to the shop in the end, and a browser holds every redirect on the way against the policy. */
export function checkoutResponse(view: CheckoutView): Response {
  return pageResponse(checkoutPage(view), 200, { formsTo: returnOrigin(view.checkout) });
}

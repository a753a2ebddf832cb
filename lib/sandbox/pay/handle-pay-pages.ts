import { envelope } from '../api/envelope';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { checkoutPage } from './checkout-page';
import { completePage } from './complete-page';
import { pickLanguage } from './language';
import { notFoundPage } from './not-found-page';
import { pageResponse } from '../page/page-response';
import { redirect } from '../page/redirect';
import { submitCheckout } from './submit-checkout';

/** The payer's side. Looking never changes anything: only a POST does. */
export function handlePayPages(world: World, call: Call): Response {
  const [, page, key = ''] = /^\/(qr|checkout|complete)\/([^/]*)\/?$/.exec(call.path) ?? [];
  if (page === undefined) {
    return envelope(404, 0, { success: false, error: `Nothing here: ${call.path}` });
  }
  const { state } = world;
  const checkout = state.checkouts.get(state.idByKey.get(key) ?? '');
  const language = pickLanguage(call.query.get('lang'), checkout?.language);
  if (!checkout) return pageResponse(notFoundPage(language), 404);
  if (page === 'checkout' && call.method === 'POST') {
    return submitCheckout(world, { call, checkout, language });
  }
  if (call.method !== 'GET') {
    return envelope(405, 0, { success: false, error: `Not possible here: ${call.method}` });
  }
  if (page === 'qr') return redirect(`/checkout/${key}${call.search}`);
  if (page === 'complete') return pageResponse(completePage(checkout, language));
  if (checkout.status !== 'PENDING') return redirect(`/complete/${key}${call.search}`);
  return pageResponse(checkoutPage({ checkout, language, mistakes: [] }));
}

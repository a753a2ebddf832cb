import { envelope } from '../api/envelope';
import { handleFrames } from '../frames/handle-frames';
import type { Call } from '../core/call';
import type { State } from '../core/state';
import type { World } from '../core/world';
import { pageResponse, redirect } from '../page/page-response';
import { answerBankApp, showBankApp } from './bank-app';
import { answerChallenge, showChallenge } from './challenge';
import { showCheckout } from './checkout-page';
import { showResult } from './complete-page';
import { pickLanguage } from './language';
import { notFoundPage } from './layout';
import { returnAddress } from './pay-paths';
import { submitCheckout } from './submit-checkout';
import { openSubscriptionLink } from './subscription-link';
import { findPlace, findVisit, type PageName, type Visit } from './visit';

interface PayPage {
  /** Must not change anything. */
  readonly show: (visit: Visit, state: Readonly<State>) => Response;
  readonly submit?: (world: World, visit: Visit) => Response;
}

const pages: Readonly<Record<PageName, PayPage>> = {
  qr: { show: ({ call, checkout }) => redirect(`/checkout/${checkout.checkoutKey}${call.search}`) },
  checkout: { show: showCheckout, submit: submitCheckout },
  challenge: { show: showChallenge, submit: answerChallenge },
  'bank-app': { show: showBankApp, submit: answerBankApp },
  complete: { show: showResult },
  'payment-confirmation': { show: showResult },
  'success-redirect': { show: returnToShop },
};

/** Routes the pages of the payer. */
export function handlePayPages(world: World, call: Call): Response | Promise<Response> {
  const frame = handleFrames(world, call);
  if (frame) return frame;
  const link = openSubscriptionLink(world, call);
  if (link) return link;
  const place = findPlace(call);
  if (!place) return envelope(404, 0, { success: false, error: `Nothing here: ${call.path}` });
  const visit = findVisit(world, call, place);
  if (!visit) {
    const language = pickLanguage(call.query.get('lang'));
    return pageResponse(notFoundPage(language, place.isEmbedded), 404);
  }
  const { show, submit } = pages[place.page];
  if (call.method === 'GET') return show(visit, world.state);
  if (call.method === 'POST' && submit) return submit(world, visit);
  return envelope(405, 0, { success: false, error: `Not possible here: ${call.method}` });
}

function returnToShop(visit: Visit): Response {
  const address = returnAddress(visit.checkout);
  return address === undefined ? showResult(visit) : redirect(address);
}

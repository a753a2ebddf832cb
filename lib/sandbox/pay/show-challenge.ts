import { pageResponse } from '../page/page-response';
import { redirect } from '../page/redirect';
import { challengePage } from './challenge-page';
import { checkoutPath, resultPath } from './pay-paths';
import { returnOrigin } from './return-address';
import type { Visit } from './visit';

export function showChallenge(visit: Visit): Response {
  const { checkout, payment } = visit;
  if (checkout.status !== 'PENDING') return redirect(resultPath(visit));
  if (payment?.status !== 'REDIRECT') return redirect(checkoutPath(visit));
  const page = challengePage({ ...visit, card: payment.card });
  return pageResponse(page, 200, { formsTo: returnOrigin(checkout) });
}

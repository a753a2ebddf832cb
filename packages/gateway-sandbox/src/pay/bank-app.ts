import type { World } from '../core/world';
import { html, type Html } from '../page/html';
import { pageResponse, redirect } from '../page/page-response';
import type { WordKey } from './catalogue-en';
import { answerForm, bankPage, settleAnswer } from './challenge';
import { bankAppPath, challengePath } from './pay-paths';
import type { Visit } from './visit';

/** The payer's bank app, as a page: it may be open in another browser, and is answered in time, late, twice or never. */
export function showBankApp(visit: Visit): Response {
  const { checkout, payment, language } = visit;
  const { words } = language;
  if (checkout.status === 'PENDING' && payment?.status === 'REDIRECT') {
    const page = bankPage(visit, {
      title: words.bankTitle,
      detail: words.bankDetail,
      ways: answerForm(language),
    });
    return pageResponse(page);
  }
  const [title, detail] = outcomeOf(visit);
  return pageResponse(bankPage(visit, { title: words[title], detail: words[detail], ways: wayBack(visit) }));
}

/** A second answer, and one that comes too late, only shows what became of the payment. */
export function answerBankApp(world: World, visit: Visit): Response {
  settleAnswer(world, visit, new URLSearchParams(visit.call.body).get('answer'));
  return redirect(bankAppPath(visit, visit.payment?.id ?? ''));
}

function outcomeOf({ payment }: Visit): readonly [WordKey, WordKey] {
  if (payment?.status === 'FAILED') return ['appRejectedTitle', 'appRejectedDetail'];
  if (payment?.status === 'REDIRECT') return ['appLateTitle', 'appLateDetail'];
  return ['appApprovedTitle', 'appApprovedDetail'];
}

function wayBack(visit: Visit): Html {
  const path = challengePath(visit, visit.payment?.id ?? '');
  return html`<a class="primary" href="${path}">${visit.language.words.backToPayment}</a>`;
}

import type { DeclineReason } from '../model/checkout';
import { html, type Html } from '../page/html';
import { pageResponse, redirect } from '../page/page-response';
import type { WordKey } from './catalogue-en';
import { layout } from './layout';
import { type CheckoutView, payFieldIds, payFields } from './pay-fields';
import { resultPath, returnOrigin } from './pay-paths';
import { summary } from './summary';
import { testCardList } from './test-cards';
import type { Visit } from './visit';

export function showCheckout(visit: Visit): Response {
  const { call, checkout } = visit;
  if (checkout.status !== 'PENDING') return redirect(resultPath(visit));
  // Only a rejected challenge leads here with a decline.
  const decline = call.query.has('declined') ? checkout.lastDecline : undefined;
  return checkoutResponse({ ...visit, mistakes: [], decline });
}

/** The form may end at the shop, and browsers check every redirect against `form-action`. */
export function checkoutResponse(view: CheckoutView): Response {
  return pageResponse(checkoutPage(view), 200, { formsTo: returnOrigin(view.checkout) });
}

function checkoutPage(view: CheckoutView): Html {
  const { checkout, language, isEmbedded } = view;
  const { words, code } = language;
  const alert = payAlert(view);
  const title = alert ? `${words.errorTitle}: ${words.payTitle}` : words.payTitle;
  return layout(
    { language, title, shop: checkout.branchName, isEmbedded },
    html`<div class="pay">
      ${summary(checkout, language)}
      <section class="panel" aria-labelledby="form-title">
        <h1 id="form-title">${words.payByCard}</h1>
        ${alert}
        <form method="post" action="?lang=${code}" novalidate>
          <input type="hidden" name="action" value="pay" />
          <input type="hidden" name="attempt" value="${checkout.declines}" />
          ${payFields(view)}
          <button class="primary" type="submit">${words.pay}</button>
        </form>
        <form method="post" action="?lang=${code}">
          <input type="hidden" name="action" value="cancel" />
          <button class="quiet" type="submit">${words.cancel}</button>
        </form>
        ${testCardList(language)}
      </section>
    </div>`,
  );
}

const declineDetails: Readonly<Record<DeclineReason, WordKey>> = {
  declined: 'declinedDetail',
  insufficient_funds: 'insufficientFundsDetail',
  not_authenticated: 'notAuthenticatedDetail',
};

/** The last mistake or decline, before the form, so that screen readers announce it first. */
function payAlert({ mistakes, decline, language: { words } }: CheckoutView): Html | undefined {
  if (mistakes.length > 0) {
    const links = mistakes.map(
      ({ field, word }) => html`<li><a href="#${payFieldIds[field]}">${words[word]}</a></li>`,
    );
    return html`<div class="alert" role="alert" tabindex="-1" autofocus>
      <h2>${words.pleaseCheck}</h2>
      <ul>
        ${links}
      </ul>
    </div>`;
  }
  if (!decline) return undefined;
  return html`<div class="alert" role="alert" tabindex="-1" autofocus>
    <h2>${words.cardDeclined}</h2>
    <p>${words[declineDetails[decline]]} ${words.tryAgain}</p>
  </div>`;
}

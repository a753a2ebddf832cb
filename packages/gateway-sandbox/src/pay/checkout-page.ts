import { paymentOf } from '../core/change-payment';
import type { State } from '../core/state';
import type { DeclineReason } from '../model/checkout';
import { brandsTaken, methodNames, offered, type OtherMethod } from '../model/payment-method';
import { html, type Html } from '../page/html';
import { pageResponse, redirect } from '../page/page-response';
import type { WordKey } from './catalogue-en';
import type { Language } from './language';
import { layout } from './layout';
import { type CheckoutView, payFieldIds, payFields } from './pay-fields';
import { resultPath, returnOrigin } from './pay-paths';
import { summary } from './summary';
import { testCardList } from './test-cards';
import type { Visit } from './visit';

export function showCheckout(visit: Visit, state: Readonly<State>): Response {
  const { call, checkout } = visit;
  if (checkout.status !== 'PENDING') return redirect(resultPath(visit));
  // Only a rejected challenge leads here with a decline; while the bank asks again it is not the last word.
  const isDeclined = call.query.has('declined') && !paymentOf(state, checkout.id, 'REDIRECT');
  const decline = isDeclined ? checkout.lastDecline : undefined;
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
  const methods = offered(checkout);
  const title = alert ? `${words.errorTitle}: ${words.payTitle}` : words.payTitle;
  return layout(
    { language, title, shop: checkout.branchName, isEmbedded },
    html`<div class="pay">
      ${summary(checkout, language)}
      <section class="panel" aria-labelledby="form-title">
        <h1 id="form-title">${methods[0] === 'CARD' ? words.payByCard : words.payTitle}</h1>
        ${alert}
        ${methods.map((method) => (method === 'CARD' ? cardForm(view) : otherForm(method, language)))}
        <form method="post" action="?lang=${code}">
          <input type="hidden" name="action" value="cancel" />
          <button class="quiet" type="submit">${words.cancel}</button>
        </form>
        ${methods.includes('CARD') && testCardList(checkout, language)}
      </section>
    </div>`,
  );
}

function cardForm(view: CheckoutView): Html {
  const { checkout, language } = view;
  const { words, code } = language;
  const brands = brandsTaken(checkout)?.map((brand) => methodNames[brand]);
  return html`${
      brands && html`<p class="hint">${words.cardsTaken}: <bdi dir="ltr">${brands.join(', ')}</bdi></p>`
    }
    <form method="post" action="?lang=${code}" novalidate>
      <input type="hidden" name="action" value="pay" />
      <input type="hidden" name="attempt" value="${checkout.declines}" />
      ${payFields(view)}
      <button class="primary" type="submit">${words.pay}</button>
    </form>`;
}

function otherForm(method: OtherMethod, { words, code }: Language): Html {
  return html`<form method="post" action="?lang=${code}">
    <input type="hidden" name="action" value="pay-with" />
    <button class="primary" name="method" value="${method}">
      ${words.payWith} <bdi>${methodNames[method]}</bdi>
    </button>
  </form>`;
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

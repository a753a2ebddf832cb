import type { DeclineReason } from '../checkout/checkout';
import type { WordKey } from './catalogue';
import type { CheckoutView } from './checkout-view';
import { html, type Html } from '../page/html';
import { payFieldIds } from './pay-field-ids';

const declineDetails: Readonly<Record<DeclineReason, WordKey>> = {
  declined: 'declinedDetail',
  insufficient_funds: 'insufficientFundsDetail',
  not_authenticated: 'notAuthenticatedDetail',
};

/** What went wrong last time, where a screen reader and the eye meet it first. */
export function payAlert({ mistakes, decline, language: { words } }: CheckoutView): Html | undefined {
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

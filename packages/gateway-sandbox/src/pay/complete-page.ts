import type { CheckoutStatus } from '../model/checkout';
import { html, type Html } from '../page/html';
import { pageResponse } from '../page/page-response';
import type { WordKey } from './catalogue-en';
import { layout } from './layout';
import { checkoutPath, returnAddress } from './pay-paths';
import { summary } from './summary';
import type { Visit } from './visit';

interface Ending {
  readonly look: 'good' | 'bad' | 'waiting' | 'back';
  readonly title: WordKey;
  readonly detail: WordKey;
}

/** What the payer reads for each status. */
const endings: Readonly<Record<CheckoutStatus, Ending>> = {
  PENDING: { look: 'waiting', title: 'waitingTitle', detail: 'waitingDetail' },
  AUTHORIZED: { look: 'good', title: 'authorisedTitle', detail: 'authorisedDetail' },
  PENDING_CONFIRMATION: { look: 'waiting', title: 'confirmingTitle', detail: 'confirmingDetail' },
  PAID: { look: 'good', title: 'paidTitle', detail: 'paidDetail' },
  FAILED: { look: 'bad', title: 'failedTitle', detail: 'failedDetail' },
  CANCELLED: { look: 'bad', title: 'cancelledTitle', detail: 'cancelledDetail' },
  EXPIRED: { look: 'bad', title: 'expiredTitle', detail: 'expiredDetail' },
  REFUNDED: { look: 'back', title: 'refundedTitle', detail: 'refundedDetail' },
  PARTIALLY_REFUNDED: { look: 'back', title: 'partlyRefundedTitle', detail: 'partlyRefundedDetail' },
  CHARGEBACK: { look: 'back', title: 'chargebackTitle', detail: 'chargebackDetail' },
};

export function showResult(visit: Visit): Response {
  return pageResponse(completePage(visit));
}

const marks: Readonly<Record<Ending['look'], Html>> = {
  good: html`<path d="M14 25l7 7 14-16" />`,
  bad: html`<path d="M17 17l14 14M31 17L17 31" />`,
  waiting: html`<path d="M24 14v11l7 4" />`,
  back: html`<path d="M20 15l-6 6 6 6M14 21h13a6 6 0 0 1 0 12h-6" />`,
};

/** The result page for the payer, for every status. */
function completePage(visit: Visit): Html {
  const { call, checkout, language } = visit;
  const { look, title, detail } = endings[checkout.status];
  const { words } = language;
  const isEmbedded = checkout.type === 'MOBILE';
  const named = call.query.get('checkout');
  const query = named === null ? {} : { checkout: named };
  return layout(
    { language, title: words[title], shop: checkout.branchName, isEmbedded, query },
    html`<div class="ending">
      <section class="panel outcome ${look}" aria-labelledby="outcome-title">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="21" />
          ${marks[look]}
        </svg>
        <h1 id="outcome-title">${words[title]}</h1>
        <p>${words[detail]}</p>
        ${wayOn(visit, new URLSearchParams({ ...query, lang: language.code }))}
      </section>
      ${summary(checkout, language)}
    </div>`,
  );
}

function wayOn(visit: Visit, here: URLSearchParams): Html | undefined {
  const { checkout, language } = visit;
  const { words } = language;
  if (checkout.status === 'PENDING') {
    return html`<a class="primary" href="${checkoutPath(visit)}">${words.goToPayment}</a>`;
  }
  if (checkout.status === 'PENDING_CONFIRMATION') {
    return html`<a class="primary" href="?${here.toString()}">${words.lookAgain}</a>`;
  }
  const address = returnAddress(checkout);
  return address === undefined
    ? undefined
    : html`<a class="primary" href="${address}" rel="noreferrer">${words.backToShop}</a>`;
}

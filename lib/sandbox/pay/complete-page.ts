import type { Checkout } from '../checkout/checkout';
import type { CheckoutStatus } from '../checkout/checkout-status';
import type { WordKey } from './catalogue';
import { html, type Html } from '../page/html';
import type { Language } from './language';
import { layout } from './layout';
import { summary } from './summary';

interface Ending {
  readonly look: 'good' | 'bad' | 'waiting';
  readonly title: WordKey;
  readonly detail: WordKey;
}

const paid: Ending = { look: 'good', title: 'paidTitle', detail: 'paidDetail' };
const waiting: Ending = { look: 'waiting', title: 'waitingTitle', detail: 'waitingDetail' };

const endings: Readonly<Record<CheckoutStatus, Ending>> = {
  PENDING: waiting,
  AUTHORIZED: waiting,
  PENDING_CONFIRMATION: waiting,
  PAID: paid,
  FAILED: { look: 'bad', title: 'failedTitle', detail: 'failedDetail' },
  CANCELLED: { look: 'bad', title: 'cancelledTitle', detail: 'cancelledDetail' },
  EXPIRED: { look: 'bad', title: 'expiredTitle', detail: 'expiredDetail' },
  REFUNDED: paid,
  PARTIALLY_REFUNDED: paid,
  CHARGEBACK: paid,
};

const marks: Readonly<Record<Ending['look'], Html>> = {
  good: html`<path d="M14 25l7 7 14-16" />`,
  bad: html`<path d="M17 17l14 14M31 17L17 31" />`,
  waiting: html`<path d="M24 14v11l7 4" />`,
};

export function completePage(checkout: Checkout, language: Language): Html {
  const { words, code } = language;
  const { look, title, detail } = endings[checkout.status];
  return layout(
    { language, title: words[title], shop: checkout.branchName },
    html`<div class="ending">
      <section class="panel outcome ${look}" aria-labelledby="outcome-title">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="21" />
          ${marks[look]}
        </svg>
        <h1 id="outcome-title">${words[title]}</h1>
        <p>${words[detail]}</p>
        ${
          checkout.status === 'PENDING' &&
          html`<a class="primary" href="/checkout/${checkout.checkoutKey}?lang=${code}"
            >${words.goToPayment}</a
          >`
        }
      </section>
      ${summary(checkout, language)}
    </div>`,
  );
}

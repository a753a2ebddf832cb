import { html, type Html } from '../page/html';
import { type Ending, endings } from './endings';
import { layout } from './layout';
import { checkoutPath } from './pay-paths';
import { returnAddress } from './return-address';
import { summary } from './summary';
import type { Visit } from './visit';

const marks: Readonly<Record<Ending['look'], Html>> = {
  good: html`<path d="M14 25l7 7 14-16" />`,
  bad: html`<path d="M17 17l14 14M31 17L17 31" />`,
  waiting: html`<path d="M24 14v11l7 4" />`,
  back: html`<path d="M20 15l-6 6 6 6M14 21h13a6 6 0 0 1 0 12h-6" />`,
};

/** How a checkout stands, for the payer; the same page for every way of ending. */
export function completePage(visit: Visit): Html {
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

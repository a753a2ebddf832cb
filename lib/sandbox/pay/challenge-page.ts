import type { Card } from '../checkout/card';
import { html, type Html } from '../page/html';
import { formatAmount } from '../values/format-amount';
import { layout } from './layout';
import type { Visit } from './visit';

type ChallengeView = Pick<Visit, 'checkout' | 'language' | 'isEmbedded'> & {
  readonly card?: Card | undefined;
};

/** The bank asks whether it is really the payer who pays. */
export function challengePage({ checkout, language, isEmbedded, card }: ChallengeView): Html {
  const { words, code } = language;
  const { branchName, currency, amount } = checkout;
  return layout(
    { language, title: words.bankTitle, shop: branchName, isEmbedded },
    html`<div class="ending">
      <section class="panel challenge" aria-labelledby="bank-title">
        <p class="bank-notice">${words.bankNotice}</p>
        <h1 id="bank-title">${words.bankTitle}</h1>
        <p class="hint">${words.bankDetail}</p>
        <p class="amount">
          <span class="amount-label">${words.amount}</span>
          <bdi class="amount-value" dir="ltr">${formatAmount(currency, amount)}</bdi>
        </p>
        <dl class="facts">
          <div>
            <dt>${words.shop}</dt>
            <dd><bdi>${branchName}</bdi></dd>
          </div>
          ${card && cardFact(card, words)}
        </dl>
        <form method="post" action="?lang=${code}">
          <button class="primary" name="answer" value="approve">${words.approve}</button>
          <button class="quiet" name="answer" value="reject">${words.reject}</button>
        </form>
      </section>
    </div>`,
  );
}

function cardFact({ brand, last4 }: Card, words: ChallengeView['language']['words']): Html {
  return html`<div>
    <dt>${words.card}</dt>
    <dd><bdi>${brand}</bdi> ${words.cardEnding} <bdi dir="ltr">${last4}</bdi></dd>
  </div>`;
}

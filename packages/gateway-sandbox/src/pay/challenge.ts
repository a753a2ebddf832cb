import type { World } from '../core/world';
import type { Card, Payment } from '../model/payment';
import { html, type Html } from '../page/html';
import { pageResponse, redirect } from '../page/page-response';
import { formatAmount } from '../values/currency';
import { declinePayment, settlePayment } from './charge-card';
import { layout } from './layout';
import { checkoutPath, endPath, resultPath, returnOrigin } from './pay-paths';
import type { Visit } from './visit';

export function showChallenge(visit: Visit): Response {
  const { checkout, payment } = visit;
  if (checkout.status !== 'PENDING') return redirect(resultPath(visit));
  if (payment?.status !== 'REDIRECT') return redirect(checkoutPath(visit));
  const page = challengePage({ ...visit, card: payment.card });
  return pageResponse(page, 200, { formsTo: returnOrigin(checkout) });
}

/** The payer answered the bank. A late answer changes nothing and shows the current state. */
export function answerChallenge(world: World, visit: Visit): Response {
  const { call, checkout, payment } = visit;
  if (checkout.status !== 'PENDING') return redirect(endPath(visit));
  if (payment?.status !== 'REDIRECT') return redirect(checkoutPath(visit));
  const answer = new URLSearchParams(call.body).get('answer');
  if (answer === 'approve') {
    settlePayment(world, { ...visit, ...paymentFacts(payment) });
    return redirect(endPath(visit));
  }
  return answer === 'reject' ? reject(world, visit, payment) : showChallenge(visit);
}

function reject(world: World, visit: Visit, payment: Payment): Response {
  const { checkout } = visit;
  declinePayment(world, { checkout, reason: 'not_authenticated', ...paymentFacts(payment) });
  const isPending = world.state.checkouts.get(checkout.id)?.status === 'PENDING';
  return redirect(isPending ? `${checkoutPath(visit)}&declined=yes` : endPath(visit));
}

const paymentFacts = ({ id: paymentId, card, by }: Payment) => ({ paymentId, card, by });

type ChallengeView = Pick<Visit, 'checkout' | 'language' | 'isEmbedded'> & {
  readonly card?: Card | undefined;
};

/** The bank's 3-D Secure page. */
function challengePage({ checkout, language, isEmbedded, card }: ChallengeView): Html {
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

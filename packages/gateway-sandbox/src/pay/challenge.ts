import type { State } from '../core/state';
import type { World } from '../core/world';
import type { Card } from '../model/payment';
import { html, type Html } from '../page/html';
import { pageResponse, redirect } from '../page/page-response';
import { formatAmount } from '../values/currency';
import { declinePayment, settlePayment } from './charge-card';
import type { Language } from './language';
import { layout } from './layout';
import { bankAppPath, checkoutPath, endPath, resultPath, returnOrigin } from './pay-paths';
import type { Visit } from './visit';

export function showChallenge(visit: Visit, { modes }: Pick<State, 'modes'>): Response {
  const { checkout, payment } = visit;
  if (modes.bankApproval === 'app') return showWaiting(visit);
  if (checkout.status !== 'PENDING') return redirect(resultPath(visit));
  if (payment?.status !== 'REDIRECT') return redirect(checkoutPath(visit));
  return pageResponse(questionPage(visit), 200, { formsTo: returnOrigin(checkout) });
}

/** While the bank's app asks, wherever that is open, this page waits and then leads on. */
function showWaiting(visit: Visit): Response {
  const { checkout, payment, language } = visit;
  if (checkout.status !== 'PENDING') return redirect(endPath(visit));
  if (payment?.status !== 'REDIRECT') return redirect(afterRejection(visit));
  const { words } = language;
  const page = bankPage(visit, {
    title: words.appTitle,
    detail: words.appDetail,
    refreshSeconds: 2,
    ways: html`<a class="quiet" href="${bankAppPath(visit, payment.id)}">${words.openApp}</a>`,
  });
  return pageResponse(page);
}

/** Back to the form, which says why. A shop that charged the card itself is asked what to do next. */
function afterRejection(visit: Visit): string {
  return visit.payment?.by === 'debit' ? endPath(visit) : `${checkoutPath(visit)}&declined=yes`;
}

/** The payer answered the bank. A late answer changes nothing and shows the current state. */
export function answerChallenge(world: World, visit: Visit): Response {
  const { call, checkout, payment } = visit;
  if (checkout.status !== 'PENDING') return redirect(endPath(visit));
  if (payment?.status !== 'REDIRECT') return redirect(checkoutPath(visit));
  const answer = new URLSearchParams(call.body).get('answer');
  if (!settleAnswer(world, visit, answer)) return showChallenge(visit, world.state);
  const isPending = world.state.checkouts.get(checkout.id)?.status === 'PENDING';
  return redirect(isPending ? afterRejection(visit) : endPath(visit));
}

/** Books the payer's answer, once. False: there was none, or it can change nothing any more. */
export function settleAnswer(world: World, visit: Visit, answer: string | null): boolean {
  const { checkout, payment } = visit;
  if (checkout.status !== 'PENDING' || payment?.status !== 'REDIRECT') return false;
  if (answer !== 'approve' && answer !== 'reject') return false;
  const { id: paymentId, card, by } = payment;
  if (answer === 'approve') settlePayment(world, { ...visit, paymentId, card, by });
  else declinePayment(world, { checkout, reason: 'not_authenticated', paymentId, card });
  return true;
}

/** The bank's 3-D Secure page. */
function questionPage(visit: Visit): Html {
  const { words } = visit.language;
  return bankPage(visit, {
    title: words.bankTitle,
    detail: words.bankDetail,
    ways: answerForm(visit.language),
  });
}

export function answerForm({ words, code }: Language): Html {
  return html`<form method="post" action="?lang=${code}">
    <button class="primary" name="answer" value="approve">${words.approve}</button>
    <button class="quiet" name="answer" value="reject">${words.reject}</button>
  </form>`;
}

interface BankView {
  readonly title: string;
  readonly detail: string;
  readonly refreshSeconds?: number;
  /** What the payer can do. */
  readonly ways?: Html | undefined;
}

/** What the bank says about a payment. */
export function bankPage({ checkout, language, isEmbedded, payment }: Visit, view: BankView): Html {
  const { words } = language;
  const { title, detail, ways, ...rest } = view;
  const { branchName, currency, amount } = checkout;
  return layout(
    { language, title, shop: branchName, isEmbedded, ...rest },
    html`<div class="ending">
      <section class="panel challenge" aria-labelledby="bank-title">
        <p class="bank-notice">${words.bankNotice}</p>
        <h1 id="bank-title">${title}</h1>
        <p class="hint">${detail}</p>
        <p class="amount">
          <span class="amount-label">${words.amount}</span>
          <bdi class="amount-value" dir="ltr">${formatAmount(currency, amount)}</bdi>
        </p>
        <dl class="facts">
          <div>
            <dt>${words.shop}</dt>
            <dd><bdi>${branchName}</bdi></dd>
          </div>
          ${payment?.card && cardFact(payment.card, words)}
        </dl>
        ${ways}
      </section>
    </div>`,
  );
}

function cardFact({ brand, last4 }: Card, words: Language['words']): Html {
  return html`<div>
    <dt>${words.card}</dt>
    <dd><bdi>${brand}</bdi> ${words.cardEnding} <bdi dir="ltr">${last4}</bdi></dd>
  </div>`;
}

import type { Checkout } from '../model/checkout';
import { html, type Html } from '../page/html';
import { formatAmount } from '../values/currency';
import { isBelow, zero } from '../values/decimal';
import type { WordKey } from './catalogue-en';
import type { Language } from './language';

/** What is paid, to whom and for what. */
export function summary(checkout: Checkout, { words }: Language): Html {
  const { currency, amount, branchName, description, totalRefunded } = checkout;
  return html`<section class="summary">
    <div class="shop">
      <span class="mark" aria-hidden="true">${[...branchName][0]?.toUpperCase()}</span>
      <bdi class="shop-name">${branchName}</bdi>
    </div>
    <p class="amount">
      <span class="amount-label">${words[amountLabel(checkout)]}</span>
      <bdi class="amount-value" dir="ltr">${formatAmount(currency, amount)}</bdi>
    </p>
    <dl class="facts">
      ${fact(words.order, checkout.orderId)} ${description && fact(words.description, description)}
      ${fact(words.reference, checkout.displayId)}
      ${checkout.paidAt && fact(words.paidOn, minute(checkout.paidAt))}
      ${isBelow(zero, totalRefunded) && fact(words.amountRefunded, formatAmount(currency, totalRefunded))}
    </dl>
  </section>`;
}

function fact(name: string, value: string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>`;
}

function minute(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
}

function amountLabel({ status, paidAt }: Checkout): WordKey {
  if (paidAt !== undefined) return 'amountPaid';
  return status === 'PENDING' ? 'amountDue' : 'amount';
}

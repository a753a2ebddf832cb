import type { Checkout } from '../model/checkout';
import { html, type Html } from '../page/html';
import { formatAmount } from '../values/currency';
import { isBelow, zero } from '../values/decimal';
import { readable } from './moments';

/** The fields of the checkout that have a value. */
export function checkoutFacts(checkout: Checkout): Html {
  const known = facts(checkout).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return html`<section class="panel" id="facts" data-live aria-labelledby="facts-title">
    <h2 id="facts-title">Facts</h2>
    <dl class="facts">
      ${known.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function facts(checkout: Checkout): readonly (readonly [string, string | undefined])[] {
  const { currency, cashAmount, totalRefunded, customer, reported, paidAt, declines } = checkout;
  return [
    ['Request id', checkout.requestId],
    ['Type', checkout.type],
    ['Description', checkout.description],
    ['Created', readable(checkout.timestamp)],
    ['Runs out', readable(checkout.expiresAt)],
    ['Paid', paidAt && readable(paidAt)],
    ['Paid with', checkout.usedPaymentMethod],
    ['Still to collect in cash', isBelow(zero, cashAmount) ? formatAmount(currency, cashAmount) : undefined],
    ['Refunded', isBelow(zero, totalRefunded) ? formatAmount(currency, totalRefunded) : undefined],
    ['Declines', declines > 0 ? String(declines) : undefined],
    ['Branch', checkout.branchName],
    ['Device', checkout.deviceReference],
    ['Terminal', checkout.terminalId],
    ['Language', checkout.language],
    ['Customer', customer && `${customer.firstName} ${customer.lastName}, ${customer.email}`],
    ['Goes back to', checkout.returnUrl],
    ['Reported wrongly as', reported && Object.values(reported).join(' ')],
    ['Checkout key', checkout.checkoutKey],
  ];
}

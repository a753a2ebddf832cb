import type { Checkout, CheckoutStatus } from '../model/checkout';
import { html, type Html } from '../page/html';
import { subtractDecimals } from '../values/decimal';

export const actionNames = [
  'pay',
  'pay-late',
  'authorize',
  'confirm',
  'capture',
  'decline',
  'refund',
  'cancel',
  'expire',
  'chargeback',
] as const;

export type ActionName = (typeof actionNames)[number];

/** What can happen next to a checkout, the most likely first. */
const possibleActions: Readonly<Record<CheckoutStatus, readonly ActionName[]>> = {
  PENDING: ['pay', 'decline', 'authorize', 'confirm', 'cancel', 'expire'],
  AUTHORIZED: ['capture', 'cancel', 'expire'],
  PENDING_CONFIRMATION: ['pay', 'decline'],
  PAID: ['refund', 'chargeback'],
  PARTIALLY_REFUNDED: ['refund', 'chargeback'],
  EXPIRED: ['pay-late'],
  CANCELLED: ['pay-late'],
  FAILED: ['pay-late'],
  REFUNDED: ['chargeback'],
  CHARGEBACK: [],
};

interface Words {
  readonly label: string;
  readonly look?: 'main' | 'danger';
}

const words: Readonly<Record<ActionName, Words>> = {
  pay: { label: 'Pay', look: 'main' },
  'pay-late': { label: 'Pay late', look: 'danger' },
  authorize: { label: 'Authorise' },
  confirm: { label: 'Wait for the bank' },
  capture: { label: 'Capture', look: 'main' },
  decline: { label: 'Decline' },
  refund: { label: 'Refund' },
  cancel: { label: 'Cancel' },
  expire: { label: 'Expire' },
  chargeback: { label: 'Charge back', look: 'danger' },
};

/** A button for each possible action. */
export function actionPanel(checkout: Checkout): Html {
  const actions = possibleActions[checkout.status];
  return html`<section class="panel" id="actions" data-live aria-labelledby="actions-title">
    <h2 id="actions-title">What happens next</h2>
    ${
      actions.length > 0
        ? html`<div class="actions">${actions.map((name) => actionForm(name, checkout))}</div>`
        : html`<p class="soft">Nothing more can happen to this checkout.</p>`
    }
  </section>`;
}

function actionForm(name: ActionName, checkout: Checkout): Html {
  const { label, look = 'plain' } = words[name];
  return html`<form method="post" action="/" ${name === 'refund' && html`class="with-field"`}>
    <input type="hidden" name="press" value="${name}" />
    <input type="hidden" name="checkout" value="${checkout.id}" />
    ${name === 'refund' && amountField(checkout)}
    <button class="act ${look}" id="do-${name}">${label}</button>
  </form>`;
}

function amountField({ currency, amount, totalRefunded }: Checkout): Html {
  return html`<label for="refund-amount">Amount in ${currency}</label>
    <input
      id="refund-amount"
      name="amount"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      value="${subtractDecimals(amount, totalRefunded)}"
    />`;
}

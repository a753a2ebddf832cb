import { type Modes, modesSchema } from '../model/modes';
import { html, type Html } from '../page/html';

type TextName = 'largestAmount' | 'currencies';
type NumberName = 'declinesUntilFailed' | 'largestPage';
type ChoiceName =
  | 'duplicateRequestId'
  | 'cancelAfterPaid'
  | 'referenceId'
  | 'base64QR'
  | 'cardPayment'
  | 'bankApproval'
  | 'firestore';

const labels: Readonly<Record<keyof Modes, string>> = {
  duplicateRequestId: 'A requestId that was used before',
  cancelAfterPaid: 'Cancelling a checkout that is paid',
  referenceId: 'A refund under a referenceId that was used before',
  base64QR: 'The picture of the code',
  cardPayment: 'A card that succeeds',
  bankApproval: 'Where the payer answers a bank that asks',
  declinesUntilFailed: 'Declines until the checkout fails',
  webhookOnCreate: 'Webhooks also tell of new checkouts',
  firestore: 'The Firestore documents of checkouts',
  largestAmount: 'The largest amount of a checkout; empty: any',
  currencies: 'Currencies that are taken, such as AED,USD; empty: all',
  largestPage: 'Checkouts that a search gives at once, at most',
};

const { shape } = modesSchema;
const choices: Readonly<Record<ChoiceName, readonly string[]>> = {
  duplicateRequestId: shape.duplicateRequestId.unwrap().options,
  cancelAfterPaid: shape.cancelAfterPaid.unwrap().options,
  referenceId: shape.referenceId.unwrap().options,
  base64QR: shape.base64QR.unwrap().options,
  cardPayment: shape.cardPayment.unwrap().options,
  bankApproval: shape.bankApproval.unwrap().options,
  firestore: shape.firestore.unwrap().options,
};
const choiceNames: readonly ChoiceName[] = [
  'duplicateRequestId',
  'cancelAfterPaid',
  'referenceId',
  'base64QR',
  'cardPayment',
  'bankApproval',
  'firestore',
];

const textNames: readonly TextName[] = ['largestAmount', 'currencies'];
const numberNames: readonly NumberName[] = ['declinesUntilFailed', 'largestPage'];

export function modesForm(modes: Modes): Html {
  return html`<form method="post" action="/" class="modes">
    <input type="hidden" name="press" value="modes" />
    ${choiceNames.map((name) => choice(name, modes[name]))}
    ${numberNames.map((name) => number(name, modes[name]))}
    ${textNames.map((name) => text(name, modes[name]))}
    <div class="tick">
      <input
        id="webhookOnCreate"
        name="webhookOnCreate"
        type="checkbox"
        value="yes"
        ${modes.webhookOnCreate && html`checked`}
      />
      <label for="webhookOnCreate">${labels.webhookOnCreate}</label>
    </div>
    <button class="act main" id="change-modes">Change</button>
  </form>`;
}

function choice(name: ChoiceName, chosen: string): Html {
  return html`<div>
    <label for="${name}">${labels[name]}</label>
    <select id="${name}" name="${name}">
      ${choices[name].map(
        (value) => html`<option value="${value}" ${value === chosen && html`selected`}>${value}</option>`,
      )}
    </select>
  </div>`;
}

function text(name: TextName, value: string): Html {
  return html`<div>
    <label for="${name}">${labels[name]}</label>
    <input id="${name}" name="${name}" type="text" autocomplete="off" value="${value}" />
  </div>`;
}

function number(name: NumberName, chosen: number): Html {
  const { minValue, maxValue } = shape[name].unwrap();
  return html`<div>
    <label for="${name}">${labels[name]}</label>
    <input
      id="${name}"
      name="${name}"
      type="number"
      min="${minValue ?? 0}"
      max="${maxValue ?? 0}"
      required
      value="${chosen}"
    />
  </div>`;
}

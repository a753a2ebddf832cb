import type { Checkout, DeclineReason } from '../model/checkout';
import { html, type Html } from '../page/html';
import type { WordKey } from './catalogue-en';
import type { Language } from './language';
import type { PayField, PayMistake } from './pay-form';

/** What the pay form shows, including the result of the last attempt. */
export interface CheckoutView {
  readonly checkout: Checkout;
  readonly language: Language;
  readonly isEmbedded: boolean;
  readonly mistakes: readonly PayMistake[];
  readonly decline?: DeclineReason | undefined;
  /** The only field that is filled in again. */
  readonly nameOnCard?: string | undefined;
}

export const payFieldIds: Readonly<Record<PayField, string>> = {
  cardNumber: 'card-number',
  expiryDate: 'expiry-date',
  cvv: 'cvv',
  nameOnCard: 'name-on-card',
  terms: 'terms',
};

interface TextField {
  readonly name: PayField;
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly autocomplete: string;
  readonly inputMode: 'numeric' | 'text';
  readonly direction: 'ltr' | 'auto';
  readonly maxLength: number;
}

const number: TextField = {
  name: 'cardNumber',
  label: 'cardNumber',
  autocomplete: 'cc-number',
  inputMode: 'numeric',
  direction: 'ltr',
  maxLength: 30,
};
const expiry: TextField = {
  name: 'expiryDate',
  label: 'expiryDate',
  hint: 'expiryHint',
  autocomplete: 'cc-exp',
  // A numeric keypad would have no slash.
  inputMode: 'text',
  direction: 'ltr',
  maxLength: 10,
};
const cvv: TextField = {
  name: 'cvv',
  label: 'cvv',
  hint: 'cvvHint',
  autocomplete: 'cc-csc',
  inputMode: 'numeric',
  direction: 'ltr',
  maxLength: 4,
};
const name: TextField = {
  name: 'nameOnCard',
  label: 'nameOnCard',
  autocomplete: 'cc-name',
  inputMode: 'text',
  direction: 'auto',
  maxLength: 100,
};

export function payFields(view: CheckoutView): Html {
  return html`${textField(number, view)}
    <div class="pair">${textField(expiry, view)} ${textField(cvv, view)}</div>
    ${textField(name, view)} ${termsField(view)}`;
}

function textField(field: TextField, view: CheckoutView): Html {
  const { words } = view.language;
  const id = payFieldIds[field.name];
  const mistake = mistakeOf(field.name, view);
  const describedBy = [field.hint && `${id}-hint`, mistake && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${id}">${words[field.label]}</label>
    ${field.hint && html`<p class="hint" id="${id}-hint">${words[field.hint]}</p>`}
    ${mistake && html`<p class="mistake" id="${id}-error">${mistake}</p>`}
    <input
      id="${id}"
      name="${field.name}"
      type="text"
      value="${field.name === 'nameOnCard' && view.nameOnCard}"
      dir="${field.direction}"
      inputmode="${field.inputMode}"
      autocomplete="${field.autocomplete}"
      maxlength="${field.maxLength}"
      required
      ${describedBy !== '' && html`aria-describedby="${describedBy}"`}
      ${mistake && html`aria-invalid="true"`}
    />
  </div>`;
}

function termsField(view: CheckoutView): Html {
  const { words } = view.language;
  const mistake = mistakeOf('terms', view);
  return html`<div class="field">
    ${mistake && html`<p class="mistake" id="terms-error">${mistake}</p>`}
    <div class="check">
      <input
        id="terms"
        name="terms"
        type="checkbox"
        value="yes"
        required
        aria-describedby="terms-hint${mistake && ' terms-error'}"
        ${mistake && html`aria-invalid="true"`}
      />
      <label for="terms">${words.terms}</label>
    </div>
    <p class="hint" id="terms-hint">${words.termsHint}</p>
  </div>`;
}

function mistakeOf(field: PayField, { mistakes, language }: CheckoutView): string | undefined {
  const mistake = mistakes.find((one) => one.field === field);
  return mistake && language.words[mistake.word];
}

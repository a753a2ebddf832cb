import type { Checkout, DeclineReason } from '../model/checkout';
import { type CardBrand, methodNames, takesBrand } from '../model/payment-method';
import { html, type Html } from '../page/html';
import type { WordKey } from './catalogue-en';
import type { Language } from './language';

export interface TestCard {
  readonly digits: string;
  readonly brand: CardBrand;
  readonly outcome: 'approved' | 'challenge' | 'authorised' | Exclude<DeclineReason, 'not_authenticated'>;
  /** A card that the shop itself charges: the gateway documents 3-D Secure for one of them. */
  readonly asksOnDebit?: boolean;
  readonly label: WordKey;
  /** Exists only in the sandbox: the gateway documents only cards that succeed. */
  readonly isOurs: boolean;
}

export const testCards: readonly TestCard[] = [
  {
    digits: '4242424242424242',
    brand: 'VISA',
    outcome: 'approved',
    asksOnDebit: true,
    label: 'approved',
    isOurs: false,
  },
  { digits: '4012888888881881', brand: 'VISA', outcome: 'approved', label: 'alsoApproved', isOurs: false },
  { digits: '4000000000000002', brand: 'VISA', outcome: 'declined', label: 'declined', isOurs: true },
  {
    digits: '4000000000009995',
    brand: 'VISA',
    outcome: 'insufficient_funds',
    label: 'insufficientFunds',
    isOurs: true,
  },
  { digits: '4000000000003220', brand: 'VISA', outcome: 'challenge', label: 'challenged', isOurs: true },
  { digits: '4000000000000077', brand: 'VISA', outcome: 'authorised', label: 'authorised', isOurs: true },
  { digits: '5555555555554444', brand: 'MASTERCARD', outcome: 'approved', label: 'approved', isOurs: true },
  { digits: '378282246310005', brand: 'AMEX', outcome: 'approved', label: 'approved', isOurs: true },
  { digits: '6200000000000005', brand: 'UNIONPAY', outcome: 'approved', label: 'approved', isOurs: true },
  { digits: '4464040000000007', brand: 'MADA', outcome: 'approved', label: 'approved', isOurs: true },
];

/** By what is kept of a card. */
export function testCardOf(bin: string, last4: string): TestCard | undefined {
  return testCards.find(({ digits }) => digits.startsWith(bin) && digits.endsWith(last4));
}

/** Those that this checkout takes. */
export function testCardList(checkout: Checkout, { words }: Language): Html {
  const cards = testCards.filter(({ brand }) => takesBrand(checkout, brand));
  return html`<details class="test-cards">
    <summary>${words.testCards}</summary>
    <p>${words.testCardsHint}</p>
    <ul>
      ${cards.map(
        ({ digits, brand, label, isOurs }) =>
          html`<li>
            <code dir="ltr">${digits.replace(/(\d{4})(?=\d)/g, '$1 ')}</code>
            <span
              >${methodNames[brand]}: ${words[label]}
              ${isOurs && html`<small>${words.emulatorOnly}</small>`}</span
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

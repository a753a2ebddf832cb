import type { DeclineReason } from '../model/checkout';
import { html, type Html } from '../page/html';
import type { WordKey } from './catalogue-en';
import type { Language } from './language';

export interface TestCard {
  readonly digits: string;
  readonly brand: 'VISA';
  readonly outcome: 'approved' | 'challenge' | 'authorised' | Exclude<DeclineReason, 'not_authenticated'>;
  readonly label: WordKey;
  /** Exists only in the sandbox: the gateway documents only cards that succeed. */
  readonly isOurs: boolean;
}

export const testCards: readonly TestCard[] = [
  { digits: '4242424242424242', brand: 'VISA', outcome: 'approved', label: 'approved', isOurs: false },
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
];

export function testCardList({ words }: Language): Html {
  return html`<details class="test-cards">
    <summary>${words.testCards}</summary>
    <p>${words.testCardsHint}</p>
    <ul>
      ${testCards.map(
        ({ digits, label, isOurs }) =>
          html`<li>
            <code dir="ltr">${digits.replace(/(\d{4})(?=\d)/g, '$1 ')}</code>
            <span>${words[label]} ${isOurs && html`<small>${words.emulatorOnly}</small>`}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

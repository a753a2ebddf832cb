import { html, type Html } from '../page/html';
import type { Language } from './language';
import { testCards } from './test-cards';

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

import { html, type Html } from '../page/html';

interface Table {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (Html | string)[])[];
  /** On a narrow screen the cells of a row flow without their heads, as they speak for themselves. */
  readonly flows?: boolean;
}

/** On a narrow screen each row becomes a card, and the heads stand before their cells. */
export function table({ label, heads, rows, flows = false }: Table): Html {
  return html`<table aria-label="${label}" ${flows && html`class="flows"`}>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell, index) => (cell !== '' ? html`<td data-head="${heads[index]}"><div>${cell}</div></td>` : html`<td></td>`))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

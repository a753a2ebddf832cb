import { html, type Html } from '../page/html';

interface Table {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (Html | string)[])[];
  /** On a narrow screen the cells flow without their headings, because they are self-explanatory. */
  readonly flows?: boolean;
}

/** On a narrow screen each row becomes a card with a heading before each cell. */
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

import type { BookEntry } from '../book/book-entry';
import { html, type Html } from '../page/html';
import { describeEntry } from './describe-entry';
import type { History } from './history';
import { age, readable } from './moments';

/** The history of a checkout, oldest first. */
export function timeLine({ entries, asked }: History, now: number): Html {
  const last = asked.at(-1);
  return html`<section class="panel" id="time-line" data-live aria-labelledby="time-line-title">
    <h2 id="time-line-title">Time line</h2>
    <ol class="time-line">
      ${entries.map(point)}
    </ol>
    ${
      last &&
      html`<p class="soft">
        The shop asked ${asked.length === 1 ? 'once' : `${asked.length} times`} how it stands, last
        ${age(last.at, now)}.
      </p>`
    }
  </section>`;
}

function point(entry: BookEntry): Html | undefined {
  const described = describeEntry(entry);
  if (!described) return undefined;
  const { title, detail } = described;
  return html`<li class="${entry.kind}">
    <time class="soft number" datetime="${entry.at}" title="${readable(entry.at)}"
      >${entry.at.slice(11, 19)}</time
    >
    <div>
      <p class="strong">${title}</p>
      ${detail && html`<p class="soft"><bdi>${detail}</bdi></p>`}
    </div>
  </li>`;
}

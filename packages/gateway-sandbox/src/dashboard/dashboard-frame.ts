import type { World } from '../core/world';
import { html, type Html } from '../page/html';
import { timestamp } from '../values/timestamp';
import { readable } from './moments';
import { sentenceFor } from './sentences';

export interface View {
  /** The entry of the navigation that leads here; undefined below one of them. */
  readonly name?: 'checkouts' | 'webhooks' | 'outbox' | 'settings';
  readonly title: string;
  /** The query that the clock's buttons return to. */
  readonly here: string;
  readonly main: Html;
  readonly isMissing?: boolean;
}

interface Frame {
  readonly world: World;
  readonly view: View;
  /** Contains the result of the last action. */
  readonly query: URLSearchParams;
}

const places = [
  { name: 'checkouts', label: 'Checkouts', href: '/' },
  { name: 'webhooks', label: 'Webhooks', href: '/?view=webhooks' },
  { name: 'outbox', label: 'Outbox', href: '/?view=outbox' },
  { name: 'settings', label: 'Settings', href: '/?view=settings' },
] as const;

export function dashboardFrame({ world, view, query }: Frame): Html {
  const sentence = sentenceFor(query);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${view.title} - Sandbox gateway</title>
        <link rel="icon" type="image/svg+xml" href="/_sandbox/icon.svg" />
        <link rel="stylesheet" href="/_sandbox/pay.css" />
        <link rel="stylesheet" href="/_sandbox/dashboard.css" />
        <script type="module" src="/_sandbox/dashboard.js"></script>
      </head>
      <body class="dashboard">
        <header>
          <div class="bar">
            <a class="brand" href="/">Sandbox gateway</a>
            <p class="notice">SANDBOX - no real money</p>
            ${clock(world, view.here)}
          </div>
          <nav aria-label="Dashboard">${places.map((place) => navLink(place, view))}</nav>
        </header>
        <main>
          ${sentence && html`<p class="said ${sentence.tone}" role="status">${sentence.words}</p>`}
          ${view.main}
        </main>
      </body>
    </html>`;
}

function navLink({ name, label, href }: (typeof places)[number], view: View): Html {
  return html`<a href="${href}" ${view.name === name && html`aria-current="page"`}>${label}</a>`;
}

/** Time can only go forward: what has expired stays expired. */
function clock(world: World, here: string): Html {
  const steps = [
    { ms: 60_000, label: '+1 min' },
    { ms: 900_000, label: '+15 min' },
    { ms: 86_400_000, label: '+1 day' },
  ];
  return html`<form class="clock" method="post" action="/">
    <input type="hidden" name="here" value="${here}" />
    <input type="hidden" name="press" value="clock" />
    <p>
      <span class="soft">Sandbox time</span>
      <span class="number" id="now" data-live>${readable(timestamp(world.now()))}</span>
    </p>
    ${steps.map(
      ({ ms, label }) => html`<button class="act" name="advanceMs" value="${ms}">${label}</button>`,
    )}
  </form>`;
}

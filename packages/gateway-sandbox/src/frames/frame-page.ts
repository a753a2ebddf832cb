import type { Call } from '../core/call';
import { html, type Html } from '../page/html';
import { pageResponse } from '../page/page-response';
import { type Language, pickLanguage } from '../pay/language';

/** The card form that a shop's page shows in a frame: what is typed here never reaches that page. */
export function showCardFrame({ query }: Call): Response {
  const language = pickLanguage(query.get('lang'));
  return pageResponse(framePage(language), 200, { ownScripts: true, isFrame: true });
}

function framePage({ words, code, direction }: Language): Html {
  return html`<!doctype html>
    <html lang="${code}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.payByCard}</title>
        <link rel="stylesheet" href="/_sandbox/pay.css" />
      </head>
      <body class="embedded">
        <form id="card" novalidate>
          ${field('cardNumber', words.cardNumber, { complete: 'cc-number', mode: 'numeric', most: 30 })}
          <div class="pair">
            ${field('expiryDate', words.expiryDate, { complete: 'cc-exp', mode: 'text', most: 10 })}
            ${field('cvv', words.cvv, { complete: 'cc-csc', mode: 'numeric', most: 4 })}
          </div>
          ${field('nameOnCard', words.nameOnCard, { complete: 'cc-name', mode: 'text', most: 100 })}
        </form>
        <script src="/static/js/paymennt-card-frame.js"></script>
      </body>
    </html>`;
}

interface Typed {
  readonly complete: string;
  readonly mode: string;
  readonly most: number;
}

function field(name: string, label: string, { complete, mode, most }: Typed): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="text"
      autocomplete="${complete}"
      inputmode="${mode}"
      maxlength="${most}"
    />
  </div>`;
}

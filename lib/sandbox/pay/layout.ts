import { html, type Html } from '../page/html';
import type { Language } from './language';

interface Frame {
  readonly language: Language;
  readonly title: string;
  /** What stands at the top of the page: the shop's name, where it is known. */
  readonly shop?: string;
}

export function layout({ language, title, shop }: Frame, main: Html): Html {
  const { words, code, direction, other } = language;
  return html`<!doctype html>
    <html lang="${code}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${shop ? `${title} - ${shop}` : title}</title>
        <link rel="icon" type="image/svg+xml" href="/_sandbox/icon.svg" />
        <link rel="stylesheet" href="/_sandbox/pay.css" />
      </head>
      <body>
        <header class="top">
          <p class="notice">${words.sandboxNotice}</p>
          <a class="switch" href="?lang=${other}" lang="${other}" hreflang="${other}"
            >${words.otherLanguage}</a
          >
        </header>
        <main>${main}</main>
      </body>
    </html>`;
}

import { html, type Html } from '../page/html';
import type { Language } from './language';

interface Frame {
  readonly language: Language;
  readonly title: string;
  /** The shop's name, if known, for the title. */
  readonly shop?: string;
  /** In a web view: only the sandbox notice on top, because the app has its own bar. */
  readonly isEmbedded?: boolean;
  /** The page is loaded again by itself, so that it shows what happened elsewhere. */
  readonly refreshSeconds?: number;
  /** Query parameters to keep when the language is switched. */
  readonly query?: Readonly<Record<string, string>>;
}

export function layout(frame: Frame, main: Html): Html {
  const { language, title, shop, isEmbedded = false } = frame;
  const { words, code, direction } = language;
  const notice = html`<p class="notice">${words.sandboxNotice}</p>`;
  const other = languageSwitch(frame);
  return html`<!doctype html>
    <html lang="${code}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${
          frame.refreshSeconds !== undefined &&
          html`<meta http-equiv="refresh" content="${frame.refreshSeconds}" />`
        }
        <title>${shop ? `${title} - ${shop}` : title}</title>
        <link rel="icon" type="image/svg+xml" href="/_sandbox/icon.svg" />
        <link rel="stylesheet" href="/_sandbox/pay.css" />
      </head>
      <body ${isEmbedded && html`class="embedded"`}>
        <header class="top">${notice} ${!isEmbedded && other}</header>
        <main>${main}</main>
        ${isEmbedded && html`<footer class="foot">${other}</footer>`}
      </body>
    </html>`;
}

function languageSwitch({ language: { words, other }, query }: Frame): Html {
  const address = new URLSearchParams({ ...query, lang: other });
  return html`<a class="switch" href="?${address.toString()}" lang="${other}" hreflang="${other}"
    >${words.otherLanguage}</a
  >`;
}

export function notFoundPage(language: Language, isEmbedded: boolean): Html {
  const { words } = language;
  return layout(
    { language, title: words.notFoundTitle, isEmbedded },
    html`<div class="ending">
      <section class="panel outcome bad">
        <h1>${words.notFoundTitle}</h1>
        <p>${words.notFoundDetail}</p>
      </section>
    </div>`,
  );
}

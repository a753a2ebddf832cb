import { html, type Html } from '../page/html';
import type { Language } from './language';
import { layout } from './layout';

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

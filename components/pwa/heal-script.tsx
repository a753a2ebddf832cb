import { healPage, type HealWords, NOT_ALIVE_ID } from '@/lib/client/http/heal-page';

/** The one script of a page that cannot be lost, since the page holds it. */
export function HealScript({ words }: { words: HealWords }) {
  const given = [words, NOT_ALIVE_ID].map((value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  return <script dangerouslySetInnerHTML={{ __html: `(${healPage.toString()})(${given.join()})` }} />;
}

import { useSyncExternalStore } from 'react';
import { type Locale, LOCALE_COOKIE, LOCALES } from '../../api/device-settings';

/**
 * The language in which this device was last shown a page, by the server's rule but without the server: what was chosen
 * here, then the browser's order of languages; null: neither is one of ours.
 */
export function deviceLanguage(cookie: string, wanted: readonly string[]): Locale | null {
  const pairs = cookie.split(';').map((pair) => pair.trim().split('='));
  const [, chosen] = pairs.find(([name]) => name === LOCALE_COOKIE) ?? [];
  for (const language of [chosen, ...wanted.map((each) => each.slice(0, 2).toLowerCase())]) {
    const known = LOCALES.find((locale) => locale === language);
    if (known) return known;
  }
  return null;
}

const never = () => () => undefined;

/** For a page that was stored before anybody knew its language; null in its HTML. */
export const useDeviceLanguage = (): Locale | null =>
  useSyncExternalStore(
    never,
    () => deviceLanguage(document.cookie, navigator.languages),
    () => null,
  );

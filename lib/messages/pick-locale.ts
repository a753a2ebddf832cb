import { type Locale, LOCALE_COOKIE, LOCALES } from '../api/device-settings';

type Cookies = { get: (name: string) => { value: string } | undefined };
type Headers = { get: (name: string) => string | null };

/** The device's own choice; on a first visit the browser's order of languages; else English. */
export function pickLocale(cookies: Cookies, headers: Headers): Locale {
  const chosen = cookies.get(LOCALE_COOKIE)?.value;
  const wanted = (headers.get('accept-language') ?? '').split(',').map((each) => each.trim().slice(0, 2));
  for (const language of [chosen, ...wanted]) {
    const known = LOCALES.find((locale) => locale === language);
    if (known) return known;
  }
  return 'en';
}

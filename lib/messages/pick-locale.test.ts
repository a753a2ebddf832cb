import { describe, expect, it } from 'vitest';
import { pickLocale } from './pick-locale';

const pick = (cookie: string | undefined, acceptLanguage: string | null) =>
  pickLocale(
    { get: (name) => (name === 'qtill_locale' && cookie !== undefined ? { value: cookie } : undefined) },
    { get: (name) => (name === 'accept-language' ? acceptLanguage : null) },
  );

describe('the language of a device', () => {
  it.each([
    ['ar', 'en-GB,en;q=0.9', 'ar'],
    ['en', 'ar-AE', 'en'],
    ['fr', 'ar-AE,ar;q=0.9', 'ar'],
    [undefined, 'ar-AE,ar;q=0.9,en;q=0.8', 'ar'],
    [undefined, 'fr-FR,fr;q=0.9,ar;q=0.8', 'ar'],
    [undefined, 'de', 'en'],
    [undefined, null, 'en'],
  ])('with cookie %s and browser %s is %s', (cookie, browser, expected) => {
    expect(pick(cookie, browser)).toBe(expected);
  });
});

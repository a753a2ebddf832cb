import { describe, expect, it } from 'vitest';
import { pickLocale } from '../../messages/pick-locale';
import { deviceLanguage } from './device-language';

describe('the language of a page that comes without the server', () => {
  it.each([
    ['qtill_theme=dark; qtill_locale=ar', ['en-GB', 'en'], 'ar'],
    ['qtill_locale=en', ['ar-AE'], 'en'],
    ['qtill_locale=fr', ['ar-AE', 'en'], 'ar'],
    ['', ['fr-FR', 'AR'], 'ar'],
    ['other_qtill_locale=ar', ['en'], 'en'],
  ] as const)('with the cookies "%s" and the browser\u2019s %s it is %s', (cookie, wanted, expected) => {
    expect(deviceLanguage(cookie, wanted)).toBe(expected);
    const value = /(?:^|; )qtill_locale=(\w+)/.exec(cookie)?.[1];
    const cookies = { get: () => (value === undefined ? undefined : { value }) };
    const byServer = pickLocale(cookies, { get: () => wanted.join(',').toLowerCase() });
    expect(byServer, 'as the server would say').toBe(expected);
  });

  it('is not known where neither is one of ours', () => {
    expect(deviceLanguage('', ['fr-FR', 'de'])).toBeNull();
  });
});

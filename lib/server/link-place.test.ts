import { expect, test } from 'vitest';
import { linkPlace } from './link-place';

test.each(['test', 'live'] as const)(
  'with the %s gateway customers need an address of the internet',
  (env) => {
    const placeAt = (APP_URL: string | undefined) => linkPlace({ GATEWAY_ENV: env, APP_URL });
    expect(placeAt('https://till.shop.ae/office')).toEqual({ hasPage: true, base: 'https://till.shop.ae' });
    for (const elsewhere of [undefined, 'http://till.shop.ae', 'https://192.168.1.20', 'https://till.local'])
      expect(placeAt(elsewhere).hasPage, elsewhere).toBe(false);
  },
);

test('in the sandbox everybody is in the shop’s network', () => {
  expect(linkPlace({ GATEWAY_ENV: 'sandbox', APP_URL: undefined })).toEqual({ hasPage: true, base: null });
  const lan = { GATEWAY_ENV: 'sandbox', APP_URL: 'http://192.168.1.20:3000' } as const;
  expect(linkPlace(lan)).toEqual({ hasPage: true, base: 'http://192.168.1.20:3000' });
});

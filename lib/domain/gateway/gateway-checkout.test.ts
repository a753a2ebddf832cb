import { expect, test } from 'vitest';
import { checkPayUrl } from './gateway-checkout';

const BASE = 'https://pay.example.test';

test.each(['/qr/ab', '/checkout/ab?lang=ar'])('%s on the gateway’s pay host may be shown', (path) => {
  expect(checkPayUrl(`${BASE}${path}`, BASE).ok).toBe(true);
});

test.each([
  'http://pay.example.test/qr/ab',
  'https://pay.example.test.evil.test/qr/ab',
  'https://evil.test/?https://pay.example.test/qr/ab',
  'https://pay.example.test@evil.test/qr/ab',
  'https://user:word@pay.example.test/qr/ab',
  'https://pay.example.test:8443/qr/ab',
  'javascript:alert(1)',
  'pay.example.test/qr/ab',
  '',
])('A14 S18 "%s" is never shown as a code', (url) => {
  expect(checkPayUrl(url, BASE).ok).toBe(false);
});

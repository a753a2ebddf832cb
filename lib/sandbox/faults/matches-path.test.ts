import { expect, it } from 'vitest';
import { matchesPath } from './matches-path';

it.each([
  ['/checkout/qr', '/checkout/qr', true],
  ['/checkout/qr', '/checkout/qr/x', false],
  ['/checkout', '/checkout/7', false],
  ['/checkout/*', '/checkout/7/cancel', true],
  ['/checkout/*', '/checkout', false],
  ['/checkout/*/refund', '/checkout/7/refund', true],
  ['/checkout/*/refund', '/checkout/7/cancel', false],
  ['*', '/anything/at/all', true],
  ['*/cancel*', '/checkout/7/cancel', true],
  ['/a*a', '/a', false],
  ['/a*b*c', '/axxbyyc', true],
  ['/a*b*c', '/axxcyyb', false],
  ['/checkout.qr', '/checkout/qr', false],
])('the pattern %s and the path %s: %s', (pattern, path, fits) => {
  expect(matchesPath(pattern, path)).toBe(fits);
});

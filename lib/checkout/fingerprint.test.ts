import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint';

const request = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()));

test('A02 two requests have one fingerprint only when they ask for the same', () => {
  fc.assert(
    fc.property(request, request, (a, b) => {
      const isSame = fc.stringify(sorted(a)) === fc.stringify(sorted(b));
      expect(fingerprint(a) === fingerprint(b)).toBe(isSame);
    }),
  );
});

test('A02 one more fil, another currency or another order is another request', () => {
  const charge = { minor: 1250, currency: 'AED' };
  expect(fingerprint({ currency: 'AED', minor: 1250 })).toBe(fingerprint(charge));
  for (const other of [
    { ...charge, minor: 1251 },
    { ...charge, currency: 'KWD' },
    { ...charge, minor: '1250' },
    { orderId: 'ord_1' },
  ]) {
    expect(fingerprint(other)).not.toBe(fingerprint(charge));
  }
});

const sorted = (request: Readonly<Record<string, unknown>>) =>
  Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1));

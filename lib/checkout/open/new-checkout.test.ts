import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeRequest, fingerprint, newCheckout } from './new-checkout';
import { random } from '../../server/adapters/secrets';

const fields = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()));

test('A02 two requests have one fingerprint only when they ask for the same', () => {
  fc.assert(
    fc.property(fields, fields, (a, b) => {
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

const COUNT = 20_000;
const request = codeRequest({ deviceReference: 'till-1', qrSize: 300, language: 'en' });

test('A15 twenty thousand codes of one till in one moment have request ids of their own, all random', () => {
  const deps = { clock: { now: () => 0 }, random, instance: () => 1 };
  const ids = Array.from({ length: COUNT }, () => newCheckout(deps, request).requestId);
  expect(new Set(ids).size).toBe(COUNT);
  for (const id of ids) if (!/^qt-[0-9a-z]{26}$/.test(id)) throw new Error(`Not a request id: ${id}`);
  // Every place takes every letter about as often: nothing in it counts up, names a shop or tells the time.
  for (let place = 3; place < 29; place += 1) {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id.charAt(place), (counts.get(id.charAt(place)) ?? 0) + 1);
    expect(counts.size).toBe(32);
    expect(Math.min(...counts.values())).toBeGreaterThan(0.75 * (COUNT / 32));
  }
});

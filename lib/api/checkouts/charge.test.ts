import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_MINOR } from '../../domain/money/money';
import { openOrderBody } from './charge';

const body = { amountMinor: 1250, currency: 'AED', qrSize: 300, language: 'en' };
const parse = (amount: string) =>
  openOrderBody.safeParse(JSON.parse(JSON.stringify(body).replace('1250', amount)));

test.each(['0', '-1', '-0', '0.5', '1e21', '1e400', '9999999999999.5', '10000000000000', '"1250"', 'null'])(
  'A17 the amount %s is refused before anybody asks the gateway',
  (amount) => {
    expect(parse(amount).success).toBe(false);
  },
);

test.each(['XXX', 'aed', '', 'AED ', '__proto__', 'constructor'])(
  'A17 the currency "%s" is refused',
  (currency) => {
    expect(openOrderBody.safeParse({ ...body, currency }).success).toBe(false);
  },
);

test('A17 whatever is sent, what gets through is a whole amount that can be counted exactly', () => {
  const amount = fc.oneof(
    fc.double({ noNaN: false }),
    fc.integer(),
    fc.constantFrom(1, MAX_MINOR, MAX_MINOR + 1, Number.NaN, Number.POSITIVE_INFINITY),
    fc.anything(),
  );
  fc.assert(
    fc.property(amount, (amountMinor) => {
      const parsed = openOrderBody.safeParse({ ...body, amountMinor });
      if (!parsed.success) return;
      expect(Number.isSafeInteger(parsed.data.amountMinor)).toBe(true);
      expect(parsed.data.amountMinor).toBeGreaterThanOrEqual(1);
      expect(parsed.data.amountMinor).toBeLessThanOrEqual(MAX_MINOR);
    }),
  );
});

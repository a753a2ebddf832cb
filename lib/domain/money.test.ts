import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCIES, exponentOf } from './currency';
import { MAX_MINOR, money, parseDecimal, toDecimalText } from './money';

const anyMoney = fc
  .record({ minor: fc.integer({ min: 0, max: MAX_MINOR }), currency: fc.constantFrom(...CURRENCIES) })
  .map(({ minor, currency }) => money(minor, currency));

describe('money', () => {
  test('every amount in every currency survives the way to the gateway and back', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(parseDecimal(toDecimalText(amount), amount.currency)).toEqual({ ok: true, value: amount });
      }),
    );
  });

  test('every amount is written with exactly the decimals of its currency', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        const [, decimals = ''] = toDecimalText(amount).split('.');
        expect(decimals).toHaveLength(exponentOf(amount.currency));
      }),
    );
  });

  test.each([
    ['AED', 1250, '12.50'],
    ['AED', 5, '0.05'],
    ['KWD', 1250, '1.250'],
    ['KWD', 7, '0.007'],
    ['JPY', 1250, '1250'],
  ] as const)('%s %i in minor units is %s', (currency, minor, text) => {
    expect(toDecimalText(money(minor, currency))).toBe(text);
  });

  test.each(['100', '100.0', '100.00', '1E2', '1e+2', '0.1e3', ' 100.000 '])(
    '%s is one hundred dirham',
    (text) => {
      expect(parseDecimal(text, 'AED')).toEqual({ ok: true, value: money(10_000, 'AED') });
    },
  );

  test.each([
    ['12.505', 'AED', 'too_many_decimals'],
    ['0.5', 'JPY', 'too_many_decimals'],
    ['1e-3', 'AED', 'too_many_decimals'],
    ['-1', 'AED', 'negative'],
    ['1e30', 'AED', 'too_large'],
    ['', 'AED', 'not_a_number'],
    ['NaN', 'AED', 'not_a_number'],
    ['1,000.00', 'AED', 'not_a_number'],
    ['٣', 'AED', 'not_a_number'],
  ] as const)('%s in %s is refused as %s', (text, currency, error) => {
    expect(parseDecimal(text, currency)).toEqual({ ok: false, error });
  });

  test.each([-1, 0.5, Number.NaN, MAX_MINOR + 1])('%d minor units are a bug of the caller', (minor) => {
    expect(() => money(minor, 'AED')).toThrow(RangeError);
  });
});

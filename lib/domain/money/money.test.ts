import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCIES, exponentOf } from './currency';
import { MAX_MINOR, money, parseDecimal, toDecimalText } from './money';

const anyMoney = fc
  .record({ minor: fc.integer({ min: 0, max: MAX_MINOR }), currency: fc.constantFrom(...CURRENCIES) })
  .map(({ minor, currency }) => money(minor, currency));

describe('money', () => {
  test('G01 G02 every amount in every currency survives the way to the gateway and back', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(parseDecimal(toDecimalText(amount), amount.currency)).toEqual({ ok: true, value: amount });
      }),
    );
  });

  test('G01 G02 every amount is written with exactly the decimals of its currency', () => {
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
  ] as const)('G01 G02 %s %i in minor units is %s', (currency, minor, text) => {
    expect(toDecimalText(money(minor, currency))).toBe(text);
  });

  test.each(['100', '100.0', '100.00', '1E2', '1e+2', '0.1e3', ' 100.000 '])(
    'G04 %s is one hundred dirham',
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
    ['1.234,50', 'AED', 'not_a_number'],
    ['٣', 'AED', 'not_a_number'],
    ['١٢٫٥٠', 'AED', 'not_a_number'],
    ['１２', 'AED', 'not_a_number'],
    ['\u200f12', 'AED', 'not_a_number'],
    ['10.5', 'JPY', 'too_many_decimals'],
  ] as const)('G02 G06 %s in %s is refused as %s', (text, currency, error) => {
    expect(parseDecimal(text, currency)).toEqual({ ok: false, error });
  });

  test('G03 any decimal is read as exactly what it says, or not at all', () => {
    const decimal = fc.record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 16n }),
      fraction: fc.stringMatching(/^[0-9]{0,6}$/),
      currency: fc.constantFrom(...CURRENCIES),
    });
    fc.assert(
      fc.property(decimal, ({ whole, fraction, currency }) => {
        const text = fraction === '' ? String(whole) : `${whole}.${fraction}`;
        const exponent = exponentOf(currency);
        const exact = BigInt(`${whole}${fraction.padEnd(6, '0')}`);
        const unit = 10n ** BigInt(6 - exponent);
        const parsed = parseDecimal(text, currency);
        if (exact % unit !== 0n) expect(parsed).toEqual({ ok: false, error: 'too_many_decimals' });
        else if (exact / unit > BigInt(MAX_MINOR)) expect(parsed).toEqual({ ok: false, error: 'too_large' });
        else expect(parsed).toEqual({ ok: true, value: money(Number(exact / unit), currency) });
      }),
    );
  });

  test.each([
    ['0.30', 'AED', 30],
    ['1.005', 'KWD', 1_005],
    ['0.001', 'BHD', 1],
    ['26.985', 'OMR', 26_985],
    ['4.35', 'AED', 435],
    ['99999999999.99', 'AED', 9_999_999_999_999],
  ] as const)('G03 %s %s is not a fil more or less', (text, currency, minor) => {
    expect(parseDecimal(text, currency)).toEqual({ ok: true, value: money(minor, currency) });
  });

  test.each(['90071992547409.91', '100000000000.00'])('G03 %s is refused, not cut', (text) => {
    expect(parseDecimal(text, 'AED')).toEqual({ ok: false, error: 'too_large' });
  });

  test.each([-1, 0.5, Number.NaN, MAX_MINOR + 1])('G03 %d minor units are a bug of the caller', (minor) => {
    expect(() => money(minor, 'AED')).toThrow(RangeError);
  });
});

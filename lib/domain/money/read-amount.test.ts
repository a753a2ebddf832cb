import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from './currency';
import { arabicSymbol } from './currency-symbol';
import { MAX_MINOR, money, toDecimalText } from './money';
import { readAmount } from './read-amount';

const minorOf = (text: string, currency: 'AED' | 'KWD' | 'JPY') => {
  const amount = readAmount(text, currency);
  return amount.ok ? amount.value.minor : null;
};

describe('an amount as somebody wrote it', () => {
  it.each([
    ['12.5', 'AED', 1_250],
    ['12,5', 'AED', 1_250],
    ['12', 'AED', 1_200],
    ['0.07', 'AED', 7],
    ['18.60', 'KWD', 18_600],
    ['1.250', 'KWD', 1_250],
    ['0,500', 'KWD', 500],
    ['1,234.50', 'AED', 123_450],
    ['1.234,50', 'AED', 123_450],
    ['1 234,50', 'AED', 123_450],
    ["1'234.50", 'AED', 123_450],
    ['1,234,567', 'AED', 123_456_700],
    ['1,234,567.89', 'AED', 123_456_789],
    ['1,250', 'JPY', 1_250],
    ['AED 1,234.50', 'AED', 123_450],
    ['aed1,234.50', 'AED', 123_450],
    ['1,234.50 د.إ', 'AED', 123_450],
    ['\u200f1,234.50\u00a0د.إ.\u200f', 'AED', 123_450],
    ['١٢٫٥٠', 'AED', 1_250],
    ['١٬٢٣٤٫٥٠', 'AED', 123_450],
    ['١٢٫٥٠٠', 'KWD', 12_500],
    ['۱۲٫۵', 'AED', 1_250],
  ] as const)('%j in %s is %i minor units', (text, currency, minor) => {
    expect(minorOf(text, currency)).toBe(minor);
  });

  it.each([
    // A thousand, or a little more than one?
    ['1,234', 'AED'],
    ['1.234', 'AED'],
    ['1,234', 'KWD'],
    ['12.505', 'AED'],
    ['12.5', 'JPY'],
    ['12.5000', 'KWD'],
    ['1,23,456', 'AED'],
    ['1.2.3', 'AED'],
    ['1,234.567,8', 'AED'],
    ['.5', 'AED'],
    ['5.', 'AED'],
    ['-5', 'AED'],
    ['1e3', 'AED'],
    ['½', 'AED'],
    ['', 'AED'],
    ['AED', 'AED'],
    ['Q7', 'AED'],
    ['AED 5 AED', 'AED'],
    [`${MAX_MINOR}`, 'AED'],
  ] as const)('%j in %s is no amount, or could be two', (text, currency) => {
    expect(minorOf(text, currency)).toBeNull();
  });

  it('keeps the currency that it names', () => {
    expect(readAmount('KWD 1.250', 'AED')).toEqual({ ok: true, value: money(1_250, 'KWD') });
    expect(readAmount('1.250 د.ك', 'AED')).toEqual({ ok: true, value: money(1_250, 'KWD') });
  });

  it('reads everything that our screens write, in both languages', () => {
    const amount = fc.record({
      minor: fc.integer({ min: 0, max: MAX_MINOR }),
      currency: fc.constantFrom(...CURRENCIES),
    });
    fc.assert(
      fc.property(amount, ({ minor, currency }) => {
        const [whole = '', decimals] = toDecimalText(money(minor, currency)).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
        const number = decimals === undefined ? grouped : `${grouped}.${decimals}`;
        const value = money(minor, currency);
        expect(readAmount(`${currency} ${number}`, 'AED')).toEqual({ ok: true, value });
        // Two currencies may share a symbol.
        expect(readAmount(`${number} ${arabicSymbol(currency)}`, 'AED')).toMatchObject({ value: { minor } });
      }),
    );
  });
});

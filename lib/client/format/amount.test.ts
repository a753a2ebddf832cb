import { describe, expect, it } from 'vitest';
import { amountInProse, formatAmount, zerosKey } from './amount';

describe('an amount on the till', () => {
  it.each([
    [1250, 'AED', 'en', 'AED 12.50'],
    [0, 'AED', 'en', 'AED 0.00'],
    [7, 'AED', 'en', 'AED 0.07'],
    [123456, 'AED', 'en', 'AED 1,234.56'],
    [9_999_999_999_999, 'AED', 'en', 'AED 99,999,999,999.99'],
    [1250, 'KWD', 'en', 'KWD 1.250'],
    [1_250_000, 'JPY', 'en', 'JPY 1,250,000'],
    [1250, 'AED', 'ar', '12.50 د.إ'],
    [1250, 'KWD', 'ar', '1.250 د.ك'],
    [-5, 'AED', 'en', 'AED -0.05'],
    [-430_000, 'AED', 'en', 'AED -4,300.00'],
    [-43_000, 'AED', 'ar', '-430.00 د.إ'],
  ] as const)('%s minor units of %s in %s read %s', (...[amountMinor, currency, locale, text]) => {
    expect(formatAmount({ amountMinor, currency, locale }).text).toBe(text);
  });

  it('has no invisible marks that would break finding it by its text', () => {
    const { text } = formatAmount({ amountMinor: 1250, currency: 'AED', locale: 'ar' });
    expect(text).not.toMatch(/[\u00a0\u200e\u200f\u061c]/);
  });

  it('never guesses the decimals of a currency it does not know', () => {
    expect(formatAmount({ amountMinor: 1250, currency: 'XXX', locale: 'en' }).text).toBe('XXX 1,250');
  });
});

describe('the key with several noughts', () => {
  it.each([
    ['AED', '00'],
    ['KWD', '000'],
    ['JPY', '00'],
  ])('of %s is %s', (currency, key) => {
    expect(zerosKey(currency)).toBe(key);
  });
});

it('an amount in a sentence stays in one line, and in Arabic keeps its currency on the side of all others', () => {
  expect(amountInProse('AED 12.50', 'en')).toBe('AED\u00a012.50');
  expect(amountInProse('12.50 د.إ', 'ar')).toBe('\u206612.50\u00a0د.إ\u2069');
});

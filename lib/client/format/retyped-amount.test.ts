import { describe, expect, it } from 'vitest';
import { formatAmount } from './amount';
import { retypedAmount } from './retyped-amount';
import { NOTHING_TYPED, type TypedAmount, type Typing } from './typed-amount';

const shownOf = ({ minor }: TypedAmount, currency: string) =>
  formatAmount({ amountMinor: minor, currency, locale: 'en' }).number;

/** Types at the end of the field, one key after the other; `<` deletes. */
function type(keys: string, currency: string, from: TypedAmount = NOTHING_TYPED): Typing {
  let amount: Typing = from;
  for (const key of keys) {
    if (typeof amount === 'string') return amount;
    const shown = shownOf(amount, currency);
    const text = key === '<' ? shown.slice(0, -1) : shown + key;
    amount = retypedAmount(amount, { shown, text, currency });
  }
  return amount;
}

const change = (minor: number, text: string, currency = 'AED') =>
  retypedAmount(
    { minor, decimals: null },
    { shown: shownOf({ minor, decimals: null }, currency), text, currency },
  );

describe('an amount in a field', () => {
  it.each([
    ['1860', 'AED', 1_860],
    ['18.6', 'AED', 1_860],
    ['18.60', 'AED', 1_860],
    ['18.60', 'KWD', 18_600],
    ['١٨٫٦', 'AED', 1_860],
    ['12.5<', 'AED', 1_200],
    ['125<', 'AED', 12],
    ['1234.5', 'AED', 123_450],
    ['1250', 'JPY', 1_250],
  ])('%j, key by key, in %s is %i', (keys, currency, minor) => {
    expect(type(keys, currency)).toMatchObject({ minor });
  });

  it.each([
    ['18.605', 'AED'],
    ['1.', 'JPY'],
    ['1x', 'AED'],
  ])('%j in %s is refused at its last key', (keys, currency) => {
    expect(typeof type(keys, currency)).toBe('string');
  });

  it.each([
    // All of it replaced, by hand or by voice.
    [1_250, '7', 7],
    [1_250, '18.6', 1_860],
    // Pasted behind what stood there.
    [0, '0.0018.6', 1_860],
    // A digit put in, taken out.
    [1_250, '192.50', 19_250],
    [1_250, '12.0', 1_200],
    [123_450, '1,9234.50', 1_923_450],
    [123_450, '1,23.50', 12_350],
    [123_450, '1234.50', 123_450],
  ])('of %i, changed to %j, is %i', (before, text, minor) => {
    expect(change(before, text)).toMatchObject({ minor });
  });

  it.each([
    [1_250, '1.2.50'],
    [150, '9,999'],
    [0, '0.001,234'],
    [1_250, '-12.50'],
  ])('of %i does not guess what %j means', (before, text) => {
    expect(typeof change(before, text)).toBe('string');
  });
});

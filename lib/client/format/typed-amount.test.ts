import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MINOR } from '../../domain/money/money';
import {
  deleteLast,
  isSeparator,
  NOTHING_TYPED,
  typeDigits,
  typeSeparator,
  type Typing,
} from './typed-amount';

/** Types each character; `<` deletes. */
const type = (keys: string, exponent: number): Typing =>
  Array.from(keys).reduce<Typing>((typed, key) => {
    if (typeof typed === 'string') return typed;
    if (key === '<') return deleteLast(typed, exponent);
    return isSeparator(key) ? typeSeparator(typed, exponent) : typeDigits(typed, key, exponent);
  }, NOTHING_TYPED);

describe('typing an amount', () => {
  it.each([
    ['1250', 2, 1_250],
    ['12.5', 2, 1_250],
    ['12.50', 2, 1_250],
    ['12,5', 2, 1_250],
    ['12٫5', 2, 1_250],
    ['18.6', 2, 1_860],
    ['18.60', 3, 18_600],
    ['5.', 2, 500],
    ['.5', 2, 50],
    ['0.07', 2, 7],
    ['12.5<', 2, 1_200],
    ['12.50<', 2, 1_250],
    ['12.5<<0', 2, 120],
    ['18.654<<', 3, 18_600],
  ])('A17 %j with %i decimals is %i minor units', (keys, exponent, minor) => {
    expect(type(keys, exponent)).toMatchObject({ minor });
  });

  it.each([
    ['12.505', 2, 'decimals'],
    ['5.', 0, 'decimals'],
    ['1.2.', 2, 'unclear'],
    [`${MAX_MINOR}0`, 2, 'too_large'],
    ['999999999999.', 2, 'too_large'],
  ])('%j with %i decimals is refused: %s', (keys, exponent, refusal) => {
    expect(type(keys, exponent)).toBe(refusal);
  });

  it('A17 is always a whole amount that the server accepts, and Delete takes back what a key did', () => {
    const keys = fc.stringMatching(/^[0-9.<]{0,20}$/);
    fc.assert(
      fc.property(keys, fc.constantFrom(0, 2, 3), (text, exponent) => {
        const typed = type(text, exponent);
        if (typeof typed === 'string') return;
        expect(typed.minor).toBeGreaterThanOrEqual(0);
        expect(typed.minor).toBeLessThanOrEqual(MAX_MINOR);
        expect(Number.isSafeInteger(typed.minor)).toBe(true);
        for (const next of [typeDigits(typed, '7', exponent), typeSeparator(typed, exponent)])
          if (typeof next !== 'string') expect(deleteLast(next, exponent)).toEqual(typed);
      }),
    );
  });
});

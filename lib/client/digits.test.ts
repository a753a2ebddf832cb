import { describe, expect, it } from 'vitest';
import { latinDigit, latinDigits } from './digits';

describe('digits from any keyboard', () => {
  it.each([
    ['7', '7'],
    ['٠', '0'],
    ['٩', '9'],
    ['۳', '3'],
    ['a', null],
    ['Enter', null],
    ['', null],
    ['½', null],
  ])('%j is %j', (character, digit) => {
    expect(latinDigit(character)).toBe(digit);
  });

  it('finds the digits of a pasted text', () => {
    expect(latinDigits(' ١٢٣-456\u200f ')).toBe('123456');
  });
});

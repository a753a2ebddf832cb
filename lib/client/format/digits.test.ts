import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinDigit } from '../../domain/core/latin-digit';
import { latinDigits } from './digits';

describe('digits from any keyboard', () => {
  it.each([
    ['7', '7'],
    ['٠', '0'],
    ['٩', '9'],
    ['۳', '3'],
    ['７', '7'],
    ['a', null],
    ['Enter', null],
    ['', null],
    ['½', null],
  ])('G06 %j is %j', (character, digit) => {
    expect(latinDigit(character)).toBe(digit);
  });

  it('G06 finds the digits of a pasted text', () => {
    expect(latinDigits(' ١٢٣-456\u200f ')).toBe('123456');
  });

  it('G06 reads any digits between any invisible marks as the same number', () => {
    const systems = fc.constantFrom(0x30, 0x0660, 0x06f0, 0xff10);
    const marks = fc.constantFrom('', ' ', '\u200e', '\u200f', '\u202b', '\u2066', '\u00a0');
    const digit = fc.tuple(fc.integer({ min: 0, max: 9 }), systems, marks);
    fc.assert(
      fc.property(fc.array(digit, { minLength: 1 }), (digits) => {
        const text = digits.map(([value, zero, mark]) => String.fromCharCode(zero + value) + mark).join('');
        expect(latinDigits(text)).toBe(digits.map(([value]) => value).join(''));
      }),
    );
  });

  it.each(['1,234', '1.234', '12.50', '١٢٫٥٠', '١٬٢٣٤', "1'234", '-5', '1e3', '12 AED', '½', ''])(
    'G06 does not guess what %j means',
    (text) => {
      expect(latinDigits(text)).toBe('');
    },
  );
});

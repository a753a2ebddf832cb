import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { latinDigit, latinDigits, typedMinor } from './digits';
import { MAX_MINOR } from '../../domain/money/money';

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

test.each([
  ['', 0],
  ['12.50', 1_250],
  // One more digit behind the last one, and one taken away there.
  ['12.505', 12_505],
  ['12.5', 125],
  ['AED 1,250.00', 125_000],
  ['١٢٫٥٠', 1_250],
  ['۱۲', 12],
  ['no', 0],
])('%j is %i', (text, minor) => {
  expect(typedMinor(text, 7)).toBe(minor);
});

test('a digit too many changes nothing', () => {
  expect(typedMinor(`${MAX_MINOR}9`, 1_250)).toBe(1_250);
});

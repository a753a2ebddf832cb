import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  decimalSchema,
  decimalUnits,
  isBelow,
  significantScale,
  subtractDecimals,
} from './decimal';

describe('a decimal', () => {
  it.each([
    ['100', '100'],
    ['100.00', '100.00'],
    ['0.125', '0.125'],
    ['1e2', '100'],
    ['1.25E1', '12.5'],
    ['5e-3', '0.005'],
    ['007.50', '7.50'],
    ['-3.20', '-3.20'],
    ['9007199254740993.01', '9007199254740993.01'],
  ])('reads %s as %s without losing a digit', (written, plain) => {
    expect(decimalSchema.parse(written)).toBe(plain);
  });

  it.each(['', 'abc', '1,5', '.5', '5.', '0x10', 'NaN', 'Infinity', '1e99', '1 2'])(
    'refuses %j',
    (written) => {
      expect(decimalSchema.safeParse(written).success).toBe(false);
    },
  );

  it('compares as whole units', () => {
    expect(decimalUnits(decimalSchema.parse('-1.5'), 2)).toBe(-150n);
    expect(decimalUnits(decimalSchema.parse('1.50'))).toBe(decimalUnits(decimalSchema.parse('1.5')));
  });

  it('does not count trailing zeros as decimals', () => {
    expect(significantScale(decimalSchema.parse('12.500'))).toBe(1);
    expect(significantScale(decimalSchema.parse('12'))).toBe(0);
  });
});

const decimal = (text: string) => decimalSchema.parse(text);

it.each([
  ['0.1', '0.2', '0.3'],
  ['0.0', '100', '100.0'],
  ['99.99', '0.01', '100.00'],
  ['9007199254740993', '0.001', '9007199254740993.001'],
])('%s and %s make %s, and back', (left, right, sum) => {
  expect(addDecimals(decimal(left), decimal(right))).toBe(sum);
  const back = subtractDecimals(decimal(sum), decimal(right));
  expect([isBelow(back, decimal(left)), isBelow(decimal(left), back)]).toEqual([false, false]);
});

it('nothing is left when all is taken', () => {
  expect(subtractDecimals(decimal('30.01'), decimal('30.01'))).toBe('0.00');
});

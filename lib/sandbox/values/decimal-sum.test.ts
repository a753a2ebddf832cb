import { expect, it } from 'vitest';
import { decimalSchema } from './decimal';
import { addDecimals, isBelow, subtractDecimals } from './decimal-sum';

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

import { expect, it } from 'vitest';
import { formatAmount } from './currency';
import { decimalSchema } from './decimal';

it.each([
  ['AED', '1234567.5', 'AED 1,234,567.50'],
  ['AED', '999', 'AED 999.00'],
  ['KWD', '1000.125', 'KWD 1,000.125'],
  ['JPY', '1000.0', 'JPY 1,000'],
])('%s %s reads %s', (currency, amount, text) => {
  expect(formatAmount(currency, decimalSchema.parse(amount))).toBe(text);
});

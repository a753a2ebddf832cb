import { expect, test } from 'vitest';
import { pastedAmount } from './pasted-amount';

test.each([
  ['1250', 'AED', 1_250],
  ['12.50', 'AED', 1_250],
  ['18.6', 'AED', 1_860],
  ['18.60', 'KWD', 18_600],
  ['AED 1,250.00', 'AED', 125_000],
  ['١٢٫٥٠', 'AED', 1_250],
  [' ۱۲ ', 'AED', 12],
  ['', 'AED', 0],
])('%j in %s is %i', (text, currency, minor) => {
  expect(pastedAmount(text, currency)).toMatchObject({ minor });
});

test.each([
  ['1,234', 'AED'],
  ['12.505', 'AED'],
  ['USD 12.50', 'AED'],
  ['123-456', 'AED'],
  ['no', 'AED'],
  ['12', 'XXX'],
])('%j in %s is not guessed', (text, currency) => {
  expect(pastedAmount(text, currency)).toBe('unclear');
});

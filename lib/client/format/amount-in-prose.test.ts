import { expect, test } from 'vitest';
import { amountInProse } from './amount-in-prose';

test('an amount in a sentence stays in one line, and in Arabic keeps its currency on the side of all others', () => {
  expect(amountInProse('AED 12.50', 'en')).toBe('AED\u00a012.50');
  expect(amountInProse('12.50 د.إ', 'ar')).toBe('\u206612.50\u00a0د.إ\u2069');
});

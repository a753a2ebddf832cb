import { describe, expect, test } from 'vitest';
import { money } from '../money/money';
import { limitReached, MOST_OPEN_OF_TILL } from './order';

const branch = { currency: 'AED', largestSaleMinor: 500_000 } as const;
const sale = { amount: money(500_000, 'AED'), branch, openOfTill: 0 };

describe('A17 the largest sale of a branch', () => {
  test('may be made, and not a fil more', () => {
    expect(limitReached(sale)).toBeNull();
    expect(limitReached({ ...sale, amount: money(500_001, 'AED') })).toEqual({
      kind: 'above_largest_sale',
      largest: money(500_000, 'AED'),
    });
  });

  test('is none until one is set, and says nothing of other currencies', () => {
    const amount = money(500_001, 'AED');
    expect(limitReached({ ...sale, amount, branch: { ...branch, largestSaleMinor: null } })).toBeNull();
    expect(limitReached({ ...sale, amount: money(500_001, 'USD') })).toBeNull();
  });
});

test('A20 a till has at most n codes that can be paid', () => {
  expect(limitReached({ ...sale, openOfTill: MOST_OPEN_OF_TILL - 1 })).toBeNull();
  expect(limitReached({ ...sale, openOfTill: MOST_OPEN_OF_TILL })).toEqual({
    kind: 'too_many_open',
    most: MOST_OPEN_OF_TILL,
  });
});

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

  test.each([
    ['AED', 1_000_000],
    ['KWD', 10_000_000],
    ['JPY', 10_000],
  ] as const)('is ten thousand %s until another is set', (currency, minor) => {
    const unset = { ...sale, branch: { currency, largestSaleMinor: null } };
    expect(limitReached({ ...unset, amount: money(minor, currency) })).toBeNull();
    expect(limitReached({ ...unset, amount: money(minor + 1, currency) })).toEqual({
      kind: 'above_largest_sale',
      largest: money(minor, currency),
    });
  });

  test('is not avoided by another currency: staff sell in the branch’s, whatever the amount', () => {
    for (const amount of [money(10_000_000, 'USD'), money(1, 'USD'), money(1, 'KWD')])
      for (const largestSaleMinor of [1_000, null])
        expect(limitReached({ ...sale, amount, branch: { ...branch, largestSaleMinor } })).toEqual({
          kind: 'not_branch_currency',
          currency: 'AED',
        });
  });
});

test('A20 a till has at most n codes that can be paid', () => {
  expect(limitReached({ ...sale, openOfTill: MOST_OPEN_OF_TILL - 1 })).toBeNull();
  expect(limitReached({ ...sale, openOfTill: MOST_OPEN_OF_TILL })).toEqual({
    kind: 'too_many_open',
    most: MOST_OPEN_OF_TILL,
  });
});

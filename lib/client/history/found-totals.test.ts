import { expect, test } from 'vitest';
import { foundTotals } from './found-totals';

const total = (count: number, paidMinor: number, currency = 'AED') => ({
  ...{ currency, count, paid: count, paidMinor, refundedMinor: count, chargedBackMinor: 0 },
  ...{ setAsideMinor: 7, setAsideRefundedMinor: 1, setAsideChargedBackMinor: 1 },
});

test('the sums are those of all that was found where the first page knows them, else of what is shown', () => {
  const known = { totals: [total(90, 9_000)], isWhole: true, next: 'more' };
  const page = { totals: [total(30, 3_000)], isWhole: false, next: 'more' };
  expect(foundTotals([known, page])).toEqual({ isWhole: true, totals: known.totals });
  const last = { totals: [total(2, 20), total(1, 5, 'USD')], isWhole: false, next: null };
  expect(foundTotals([page])).toEqual({ isWhole: false, totals: [total(30, 3_000)] });
  expect(foundTotals([page, last])).toEqual({
    isWhole: true,
    totals: [
      { ...total(32, 3_020), setAsideMinor: 14, setAsideRefundedMinor: 2, setAsideChargedBackMinor: 2 },
      total(1, 5, 'USD'),
    ],
  });
});

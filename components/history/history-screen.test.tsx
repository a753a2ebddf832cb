import { expect, it } from 'vitest';
import { CATALOGUES, htmlOf } from '../testing/html-of';
import { FoundMoney } from './history-screen';

const total = {
  ...{ currency: 'AED', count: 30, paid: 14, paidMinor: 1_671, refundedMinor: 1, chargedBackMinor: 0 },
  ...{ setAsideMinor: 700, setAsideRefundedMinor: 2_700, setAsideChargedBackMinor: 0 },
};

it('the sums of all payments say plainly what they are the sums of', () => {
  const textOf = (isWhole: boolean) =>
    htmlOf(<FoundMoney isWhole={isWhole} totals={[total]} />)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  expect(textOf(true)).toMatch(
    /30 payments found, 14 paid AED.?16.71 Refunded AED.?0.01 Net AED.?16.70 Set aside AED.?7.00 Set aside, refunded AED.?27.00/,
  );
  expect(textOf(false)).toMatch(/Only the 30 rows on this screen: 14 paid AED.?16.71/);
});

it.each(['en', 'ar'] as const)(
  'its search and that of Sales say in the same words what they find, in %s',
  (language) => {
    const { history, orders } = CATALOGUES[language];
    expect(history.filter.textPlaceholder).toBe(orders.searchPlaceholder);
  },
);

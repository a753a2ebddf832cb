import { expect, it } from 'vitest';
import { htmlOf } from '../testing/html-of';
import { FoundMoney } from './history-screen';

const total = { currency: 'AED', count: 30, paidMinor: 1_671, refundedMinor: 1, chargedBackMinor: 0 };

it('the sums of all payments say plainly what they are the sums of', () => {
  const textOf = (isWhole: boolean) =>
    htmlOf(<FoundMoney isWhole={isWhole} totals={[{ ...total, setAsideMinor: 700 }]} />)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  expect(textOf(true)).toMatch(
    /30 payments found, paid AED.?16.71 Refunded AED.?0.01 Net AED.?16.70 Set aside AED.?7.00/,
  );
  expect(textOf(false)).toMatch(/Of the 30 payments shown: paid AED.?16.71/);
});

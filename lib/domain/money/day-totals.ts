import type { BranchId } from '../core/ids';
import type { Currency } from './currency';

/** How often, and how much together in minor units. */
export type Tally = { readonly count: number; readonly minor: number };

/**
 * What a day came to in one currency, by the ledger. The rule of all sums, here, at `MoneyOfSale` and on every screen: a
 * payment counts, or it is set aside, as a whole and as of now. Once a manager accepts one that was set aside, all that it
 * brought is `taken`, on that day, and what went back of it before is `refunded`, on the day on which it went. So each
 * movement is in one sum, and a day on which all of it happened has the same sums by the ledger and by its payments. Sales
 * alone leaves out what other systems of the shop sold.
 */
export type DayTotals = {
  readonly currency: Currency;
  /** Counts for sales since that day, and how many sales; late money on the day on which a manager accepted it. */
  readonly taken: Tally;
  /** Went back of payments that count for sales, on whatever day they came. */
  readonly refunded: Tally;
  /** Of payments that count, taken back by customers' banks, less what was won again. */
  readonly chargedBack: Tally;
  /** Came that day, is set aside, and nobody has decided about it yet: what is left of it. In no other sum. */
  readonly setAside: Tally;
  /** What payments brought that were set aside, on whatever day, until a manager accepted them: a part of `taken`. */
  readonly setAsideAccepted: Tally;
  /** Went back of payments that count for nothing. In no other sum. */
  readonly setAsideRefunded: Tally;
  /** Of payments that count for nothing, taken back by customers' banks, less what was won again. In no other sum. */
  readonly setAsideChargedBack: Tally;
  /** Can be paid now, whatever the day. */
  readonly open: Tally;
  /** Reserved on cards until somebody collects it at the payment service, whatever the day. In no other sum. */
  readonly reserved: Tally;
};

const NONE: Tally = { count: 0, minor: 0 };

export const noTotals = (currency: Currency): DayTotals => ({
  currency,
  taken: NONE,
  refunded: NONE,
  chargedBack: NONE,
  setAside: NONE,
  setAsideAccepted: NONE,
  setAsideRefunded: NONE,
  setAsideChargedBack: NONE,
  open: NONE,
  reserved: NONE,
});

/** What is left of the day in minor units; below zero when more went back than came. */
export const netMinor = ({ taken, refunded, chargedBack }: DayTotals): number =>
  taken.minor - refunded.minor - chargedBack.minor;

/** The moments [from, to), milliseconds since the epoch. Each currency once, in no order; none in which nothing moved. */
export type ReadDayTotals = (
  branchId: BranchId,
  day: { readonly from: number; readonly to: number },
) => Promise<readonly DayTotals[]>;

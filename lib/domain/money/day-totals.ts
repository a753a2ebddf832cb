import type { BranchId } from '../core/ids';
import type { Currency } from './currency';

/** How often, and how much together in minor units. */
export type Tally = { readonly count: number; readonly minor: number };

/** What a day came to in one currency, by the ledger. */
export type DayTotals = {
  readonly currency: Currency;
  /** Counts for sales since that day, and how many sales; late money on the day on which a manager accepted it. */
  readonly taken: Tally;
  /** Went back of money that counted for sales, on whatever day that came. */
  readonly refunded: Tally;
  /** Taken back by customers' banks, less what was won again. */
  readonly chargedBack: Tally;
  /** Came that day, is set aside, and nobody has decided about it yet: what is left of it. In no other sum. */
  readonly setAside: Tally;
  /** Of money set aside, on whatever day that came, what a manager accepted: a part of `taken`. */
  readonly setAsideAccepted: Tally;
  /** Went back of money that was set aside. In no other sum. */
  readonly setAsideReturned: Tally;
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
  setAsideReturned: NONE,
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

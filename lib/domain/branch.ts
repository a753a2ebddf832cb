import type { Currency } from './currency';
import type { BranchId } from './ids';
import type { Role } from './staff';

/** A shop's place of business: its name on our screens and the one currency of its keypad. */
export type Branch = {
  readonly id: BranchId;
  readonly name: string;
  readonly currency: Currency;
  /** What each role may give back of one payment without approval, in minor units; absent: nothing. */
  readonly refundLimits: Readonly<Partial<Record<Role, number>>>;
  /** What one sale that staff type may be at most, in minor units; null: whatever they type. */
  readonly largestSaleMinor: number | null;
};

import type { BranchId, OrderId, OrderReference, StaffId } from '../core/ids';
import { money, type Money } from '../money/money';
import type { Branch } from '../staff/staff';

/** What the customer owes. */
export type Order = {
  readonly id: OrderId;
  readonly reference: OrderReference;
  readonly branchId: BranchId;
  /** Null for an order that a restore found at the gateway: who charged it is not known there. */
  readonly staffId: StaffId | null;
  readonly staffName: string | null;
  readonly amount: Money;
  readonly createdAt: number;
};

/** As many codes of one till as can still be paid at a time: more are left behind by nobody who sells. */
export const MOST_OPEN_OF_TILL = 100;

export type LimitReached =
  | { readonly kind: 'above_largest_sale'; readonly largest: Money }
  | { readonly kind: 'too_many_open'; readonly most: number };

type Facts = {
  readonly amount: Money;
  readonly branch: Pick<Branch, 'currency' | 'largestSaleMinor'>;
  /** Checkouts of the same till that can still be paid. */
  readonly openOfTill: number;
};

/** What stands against a sale that somebody typed. A branch's largest sale is of its own currency, which they type. */
export function limitReached({ amount, branch, openOfTill }: Facts): LimitReached | null {
  const { currency, largestSaleMinor } = branch;
  if (largestSaleMinor !== null && amount.currency === currency && amount.minor > largestSaleMinor)
    return { kind: 'above_largest_sale', largest: money(largestSaleMinor, currency) };
  return openOfTill >= MOST_OPEN_OF_TILL ? { kind: 'too_many_open', most: MOST_OPEN_OF_TILL } : null;
}

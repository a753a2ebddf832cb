import type { BranchId, OrderId, OrderReference, StaffId } from '../core/ids';
import { type Currency, exponentOf } from '../money/currency';
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

/** How many codes of one till can be payable at a time; no real till leaves this many behind. */
export const MOST_OPEN_OF_TILL = 100;

export type LimitReached =
  | { readonly kind: 'not_branch_currency'; readonly currency: Currency }
  | { readonly kind: 'above_largest_sale'; readonly largest: Money }
  | { readonly kind: 'too_many_open'; readonly most: number };

type TypedSale = {
  readonly amount: Money;
  readonly branch: Pick<Branch, 'currency' | 'largestSaleMinor'>;
  /** Checkouts of the same till that can still be paid. */
  readonly openOfTill: number;
};

/** Until a shop sets another: AED 10,000, or as many whole units of another currency. */
const DEFAULT_LARGEST = 10_000;

const largestSale = ({ currency, largestSaleMinor }: TypedSale['branch']): Money =>
  money(largestSaleMinor ?? DEFAULT_LARGEST * 10 ** exponentOf(currency), currency);

/** The limit that a typed sale exceeds; null: none. Staff sell in the currency of their branch alone. */
export function limitReached({ amount, branch, openOfTill }: TypedSale): LimitReached | null {
  const largest = largestSale(branch);
  if (amount.currency !== largest.currency)
    return { kind: 'not_branch_currency', currency: largest.currency };
  if (amount.minor > largest.minor) return { kind: 'above_largest_sale', largest };
  return openOfTill >= MOST_OPEN_OF_TILL ? { kind: 'too_many_open', most: MOST_OPEN_OF_TILL } : null;
}

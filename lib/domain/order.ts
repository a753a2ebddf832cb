import type { BranchId, OrderId, OrderReference, StaffId } from './ids';
import type { Money } from './money';

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

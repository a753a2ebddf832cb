import type { BranchId, OrderId, OrderReference, StaffId } from './ids';
import type { Money } from './money';

/** What the customer owes. */
export type Order = {
  readonly id: OrderId;
  readonly reference: OrderReference;
  readonly branchId: BranchId;
  readonly staffId: StaffId;
  readonly staffName: string;
  readonly amount: Money;
  readonly createdAt: number;
};

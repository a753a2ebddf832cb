import type { BranchId, OrderId, OrderReference } from '../core/ids';
import type { Money } from '../money/money';

/** A sale whose money counts for it, as a read of the gateway has shown. */
export type PaidSale = {
  readonly orderId: OrderId;
  readonly reference: OrderReference;
  readonly amount: Money;
  /** When the sale was made, not its code. */
  readonly madeAt: number;
};

export type PaidSales = {
  /** Of codes that this till made and whose end was read after `since`, newest first. */
  paidOfDevice(deviceReference: string, branchId: BranchId, since: number): Promise<readonly PaidSale[]>;
};

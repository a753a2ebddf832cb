import type { RefundFailure, RefundState } from '../domain/refund';

/** Money that goes back to a customer, or does not. Amounts are minor units; times milliseconds since the epoch. */
export type RefundDto = {
  id: string;
  checkoutId: string;
  amountMinor: number;
  currency: string;
  note: string;
  state: RefundState;
  /** Only in state `failed`. */
  failure: RefundFailure | null;
  staffName: string;
  /** Whose PIN allowed it; null when nobody's was needed. */
  approvedBy: string | null;
  createdAt: number;
  endedAt: number | null;
};

import type { CheckoutRecord } from './checkout-record';
import type { CheckoutStatus } from './checkout-status';

export type DeclineReason = 'declined' | 'insufficient_funds';

/** A checkout as it stands now: its record and what became of it. */
export interface Checkout extends CheckoutRecord {
  readonly status: CheckoutStatus;
  readonly declines: number;
  readonly lastDecline?: DeclineReason;
  readonly paidAt?: string;
  readonly usedPaymentMethod?: 'CARD';
}

import type { Decimal } from '../values/decimal';
import type { CheckoutRecord } from './checkout-record';
import type { CheckoutStatus } from './checkout-status';
import type { Reported } from './reported';

export const usedPaymentMethods = [
  'CARD',
  'POINTCHECKOUT',
  'TABBY',
  'CAREEM_PAY',
  'CASH',
  'CRYPTO',
  'SOLANA_PAY',
] as const;

export type DeclineReason = 'declined' | 'insufficient_funds' | 'not_authenticated';

/** A checkout as it stands now: its record and what became of it. */
export interface Checkout extends CheckoutRecord {
  readonly status: CheckoutStatus;
  readonly declines: number;
  readonly lastDecline?: DeclineReason;
  readonly paidAt?: string;
  readonly usedPaymentMethod?: (typeof usedPaymentMethods)[number];
  readonly cashAmount: Decimal;
  readonly totalRefunded: Decimal;
  /** The merchant's own names of its refunds, where it gave any. */
  readonly refundReferences: readonly string[];
  readonly reported?: Reported | undefined;
}

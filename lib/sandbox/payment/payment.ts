import type { Decimal } from '../values/decimal';
import type { Card } from '../checkout/card';

export type PaymentStatus = 'REDIRECT' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'FAILED' | 'CHARGEBACK';

/** One try to pay a checkout. */
export interface Payment {
  readonly id: string;
  readonly checkoutId: string;
  readonly currency: string;
  readonly amount: Decimal;
  readonly status: PaymentStatus;
  readonly card?: Card | undefined;
  readonly by: 'payer' | 'control' | 'debit';
  readonly timestamp: string;
}

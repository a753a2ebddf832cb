import type { Checkout } from '../checkout/checkout';
import type { CheckoutId, OrderId, RefundId, StaffId } from '../core/ids';
import type { Money } from '../money/money';
import type { Refund } from '../refund/refund';
import type { RefundRefusal } from '../refund/refund-rules';
import type { IdempotentRequest } from './checkout-store';

export type NewRefund = {
  readonly id: RefundId;
  readonly amount: Money;
  readonly note: string;
  /** Null when no approval is needed. */
  readonly approvedBy: StaffId | null;
  readonly createdAt: number;
};

export type RefundIntent = {
  readonly idempotency: IdempotentRequest;
  readonly checkoutId: CheckoutId;
  readonly refund: NewRefund;
  /** Decides on the locked checkout; null: it may be refunded. */
  readonly refuse: (checkout: Checkout) => RefundRefusal | null;
};

/** What an earlier arrival of the same request led to. */
export type EarlierRefund =
  | { readonly kind: 'replayed'; readonly refund: Refund }
  | { readonly kind: 'key_reused' };

export type OpenRefundOutcome =
  | EarlierRefund
  | { readonly kind: 'opened'; readonly refund: Refund }
  | { readonly kind: 'refused'; readonly refusal: RefundRefusal; readonly checkout: Checkout };

export type RefundStore = {
  /**
   * One transaction: claims the idempotency key, stores the intent and makes it the checkout's pending refund. Durable
   * on return.
   */
  open(intent: RefundIntent): Promise<OpenRefundOutcome>;
  /** Null: this is the first arrival. */
  findByKey(idempotency: IdempotentRequest): Promise<EarlierRefund | null>;
  find(id: RefundId): Promise<Refund | null>;
  /** Newest first. */
  ofOrder(id: OrderId): Promise<readonly Refund[]>;
};

import type { GatewayCheckoutId, OrderReference, RequestId } from './ids';
import type { Money } from './money';
import type { Status } from './status';

/** A checkout as the gateway reports it, in our words. `amount` is null when it cannot be read exactly. */
export type GatewayCheckout = {
  readonly id: GatewayCheckoutId;
  readonly displayId: string;
  readonly checkoutKey: string;
  readonly requestId: RequestId;
  readonly reference: OrderReference;
  readonly amount: Money | null;
  /** Cash the shop still has to collect, in minor units; null when unreadable. 0 for a card payment. */
  readonly cashMinor: number | null;
  readonly status: Status;
  /** The status as it was written, kept for texts we do not recognise. */
  readonly statusText: string;
  readonly redirectUrl: string;
  readonly shop: string | null;
  readonly paymentMethod: string | null;
  /** Refunded so far, in minor units; null when unreadable. */
  readonly refundedMinor: number | null;
  readonly branchId: string | null;
  /** The gateway's own clock, in milliseconds; for display and for ordering imports, never for decisions. */
  readonly createdAt: number | null;
  /** Where the gateway announces changes of this checkout; a hint at most. */
  readonly notification: CheckoutNotification | null;
};

/** Names of a document in the gateway's Firestore. */
export type CheckoutNotification = {
  readonly database: string;
  readonly collection: string;
  readonly document: string;
};

/** The answer to a create: the checkout and, for channel `qr`, the gateway's PNG as base64. */
export type CreatedCheckout = { readonly checkout: GatewayCheckout; readonly png: string | null };

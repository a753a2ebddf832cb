import type { GatewayCheckoutId, OrderReference, RequestId } from '../core/ids';
import type { Money } from '../money/money';
import type { Status } from '../checkout/status';
import type { Channel } from '../checkout/checkout-request';
import { err, ok, type Result } from '../core/result';

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
  /** Where the gateway announces changes of this checkout: a signal to read it, never a fact. */
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

/** All filters of the gateway's search. It knows no end date, amount or branch. */
export type CheckoutSearch = {
  readonly channel?: Channel;
  readonly requestId?: RequestId;
  readonly reference?: OrderReference;
  readonly statuses?: readonly Exclude<Status, 'UNRECOGNISED'>[];
  readonly customerReference?: string;
  readonly customerEmail?: string;
  readonly customerPhone?: string;
  readonly afterId?: GatewayCheckoutId;
  /** Milliseconds since the epoch; sent in UTC, though the document names no zone: overlap windows. */
  readonly after?: number;
};

export type CheckoutSearchPage = {
  readonly checkouts: readonly GatewayCheckout[];
  /** Entries whose shape could not be read; one bad entry does not hide the others. */
  readonly unreadable: number;
  readonly totalPages: number;
  readonly totalElements: number;
};

type PayUrlError = 'not_a_url' | 'other_host';

/**
 * A code may only send customers to the gateway's own pay pages: same scheme, host and port as `payBase`.
 * Look-alike hosts, credentials in the address and other schemes are refused.
 */
export function checkPayUrl(text: string, payBase: string): Result<URL, PayUrlError> {
  if (!URL.canParse(text)) return err('not_a_url');
  const url = new URL(text);
  const isOurs = url.origin === new URL(payBase).origin && url.username === '' && url.password === '';
  return isOurs ? ok(url) : err('other_host');
}

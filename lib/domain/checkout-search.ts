import type { Channel } from './channel';
import type { GatewayCheckout } from './gateway-checkout';
import type { GatewayCheckoutId, OrderReference, RequestId } from './ids';
import type { Status } from './status';

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

export type CheckoutPage = {
  readonly checkouts: readonly GatewayCheckout[];
  /** Entries whose shape could not be read; one bad entry does not hide the others. */
  readonly unreadable: number;
  readonly totalPages: number;
  readonly totalElements: number;
};

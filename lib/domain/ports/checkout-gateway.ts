import type { CheckoutPage, CheckoutSearch } from '../checkout-search';
import type { CreateInput } from '../create-input';
import type { CreatedCheckout, GatewayCheckout } from '../gateway-checkout';
import type { GatewayError } from '../gateway-error';
import type { GatewayCheckoutId, RequestId } from '../ids';
import type { Money } from '../money';
import type { Result } from '../result';

type Answer<Value> = Promise<Result<Value, GatewayError>>;

export type RefundInput = {
  /** In the checkout's currency, above 0. */
  readonly amount: Money;
  readonly note: string;
  /** Ours. Whether the gateway refuses a second refund under it is not documented. */
  readonly referenceId?: string;
};

/** Checkouts at the gateway, one verb per operation. */
export type CheckoutGateway = {
  /**
   * Opens a checkout: `POST /checkout/{channel}`. Never repeated by itself once bytes were sent: after
   * `in_doubt` or `throttled` the caller searches by `requestId`, the only idempotency the document offers.
   * `refused` with reason `duplicate` for a request id used before (undocumented for version 2.0).
   */
  create(input: CreateInput): Answer<CreatedCheckout>;
  /** `GET /checkout/{id}`. Reason `not_found` for an id of ours means wrong keys or host, never a failed payment. */
  get(id: GatewayCheckoutId): Answer<GatewayCheckout>;
  /** `GET /checkout?requestId=`. Empty when there is none (yet); several where duplicates were created. */
  findByRequestId(requestId: RequestId): Answer<readonly GatewayCheckout[]>;
  /** `GET /checkout`: one page; `page` counts from 0, `size` is at least 1. The order is undocumented. */
  search(
    filter: CheckoutSearch,
    page: { readonly page: number; readonly size: number },
  ): Answer<CheckoutPage>;
  /** Every match, each once, however matches come and go meanwhile. `in_doubt` when they never settle. */
  searchAll(filter: CheckoutSearch): Answer<readonly GatewayCheckout[]>;
  /** `POST /checkout/{id}/cancel`, documented for pending ones. No end proves anything: the caller reads again. */
  cancel(id: GatewayCheckoutId): Answer<GatewayCheckout>;
  /**
   * `POST /checkout/{id}/refund`, all of it or a part, within 90 days of the payment (merchant guide). Whether
   * it is idempotent is undocumented: after `in_doubt` only the `refundedMinor` of a later read tells.
   */
  refund(id: GatewayCheckoutId, input: RefundInput): Answer<GatewayCheckout>;
  /** `POST /checkout/{id}/resend-to-terminal`: shows a pending one on its device again. Not in the 2022 document. */
  resendToTerminal(id: GatewayCheckoutId): Answer<GatewayCheckout>;
};

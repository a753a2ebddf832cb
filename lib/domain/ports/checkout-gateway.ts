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
   * Opens a checkout. Never repeated by itself once bytes were sent: after `in_doubt` or `throttled` the
   * caller searches by `requestId`, the only idempotency the document offers.
   */
  create(input: CreateInput): Answer<CreatedCheckout>;
  /** `refused` with reason `not_found` for an id of ours means wrong keys or host, never a failed payment. */
  get(id: GatewayCheckoutId): Answer<GatewayCheckout>;
  /** Empty when the gateway knows no checkout with this request id (yet); several after a duplicate. */
  findByRequestId(requestId: RequestId): Answer<readonly GatewayCheckout[]>;
  /** One page; `page` counts from 0, `size` is at least 1. The order is not documented. */
  search(
    filter: CheckoutSearch,
    page: { readonly page: number; readonly size: number },
  ): Answer<CheckoutPage>;
  /** Every match, each once, however matches come and go meanwhile. `in_doubt` when they never settle. */
  searchAll(filter: CheckoutSearch): Answer<readonly GatewayCheckout[]>;
  /** Documented for pending checkouts. `refused` is no proof of anything: the caller reads again. */
  cancel(id: GatewayCheckoutId): Answer<GatewayCheckout>;
  /** Not idempotent: after `in_doubt` only a changed `refunded` total of a later read tells. */
  refund(id: GatewayCheckoutId, input: RefundInput): Answer<GatewayCheckout>;
  /** Shows a pending terminal checkout on its payment device again. paymennt.com only. */
  resendToTerminal(id: GatewayCheckoutId): Answer<GatewayCheckout>;
};

import type {
  CheckoutSearchPage,
  CheckoutSearch,
  CreatedCheckout,
  GatewayCheckout,
} from '../gateway/gateway-checkout';
import type { CreateInput } from '../checkout/checkout-request';
import type { GatewayError } from '../gateway/gateway-error';
import type { GatewayCheckoutId, RequestId } from '../core/ids';
import type { Money } from '../money/money';
import type { Result } from '../core/result';
import type { GatewayPayment } from '../gateway/gateway-payment';

type Answer<Value> = Promise<Result<Value, GatewayError>>;

export type GatewayRefundRequest = {
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
  ): Answer<CheckoutSearchPage>;
  /** `POST /checkout/{id}/cancel`, documented for pending ones. No end proves anything: the caller reads again. */
  cancel(id: GatewayCheckoutId): Answer<GatewayCheckout>;
  /**
   * `POST /checkout/{id}/refund`, all of it or a part, within 90 days of the payment (merchant guide). Whether
   * it is idempotent is undocumented: after `in_doubt` only the `refundedMinor` of a later read tells.
   */
  refund(id: GatewayCheckoutId, input: GatewayRefundRequest): Answer<GatewayCheckout>;
  /** `POST /checkout/{id}/resend-to-terminal`: shows a pending one on its device again. Not in the 2022 document. */
  resendToTerminal(id: GatewayCheckoutId): Answer<GatewayCheckout>;
};

export type GatewayBranch = {
  readonly id: string;
  readonly name: string;
  readonly currency: string | null;
  readonly description: string | null;
  readonly isEnabled: boolean;
};

/** The account's branches. Reading them is also the cheapest way to try a pair of keys. */
export type BranchGateway = {
  /** `GET /branches`, all of them: the document knows no pages here. */
  list(): Answer<readonly GatewayBranch[]>;
  /** `GET /branches/{id}`. Reason `not_found` for another account's. */
  get(id: string): Answer<GatewayBranch>;
  /** `POST /branches`, currency in 3 letters. Reason `duplicate` when the name is taken. */
  create(input: {
    readonly name: string;
    readonly currency: string;
    readonly description?: string;
  }): Answer<GatewayBranch>;
  /** `POST /branches/{id}/enable`; the same again changes nothing. */
  enable(id: string): Answer<GatewayBranch>;
  /** `POST /branches/{id}/disable`; what becomes of its open checkouts is undocumented. */
  disable(id: string): Answer<GatewayBranch>;
};

/** Single payments. Checkouts of channel `qr`, `link` and `web` never tell their payment's id. */
export type PaymentsGateway = {
  /** `GET /payment/{id}`. `refused` with reason `not_found` when the account has no such payment. */
  get(paymentId: string): Promise<Result<GatewayPayment, GatewayError>>;
  /**
   * `POST /payment/{id}/capture`: takes an authorised amount, always all of it, since no amount can be sent.
   * `refused` when it is not authorised. After `in_doubt` the caller reads the payment.
   */
  capture(paymentId: string): Promise<Result<GatewayPayment, GatewayError>>;
};

/** A physical payment device. */
export type GatewayTerminal = {
  readonly id: string;
  readonly alias: string;
  readonly serialNumber: string | null;
  readonly branchId: string | null;
  readonly branchName: string | null;
  readonly isActive: boolean;
};

/** Payment devices of the account. paymennt.com only. */
export type TerminalGateway = {
  /** `GET /terminals`, all of them, active or not. Not in the 2022 document. */
  list(): Promise<Result<readonly GatewayTerminal[], GatewayError>>;
  /** `GET /terminals/{id}`. `refused` with reason `not_found` for another account's. */
  get(id: string): Promise<Result<GatewayTerminal, GatewayError>>;
};

export type GatewayWebhook = {
  readonly id: string;
  readonly address: string;
  /** A secret: proves a delivery. How is not documented. */
  readonly hmacKey: string | null;
  /** The gateway gave up delivering. */
  readonly hasFailed: boolean;
  readonly isEnabled: boolean;
};

/** Addresses that the gateway calls when a checkout changes, for the whole account. */
export type WebhookGateway = {
  /** `POST /webhooks`, an http or https address; no event filter exists. After `in_doubt` the caller lists. */
  create(address: string): Answer<GatewayWebhook>;
  /** `GET /webhooks`, all of the account with their secrets. */
  list(): Answer<readonly GatewayWebhook[]>;
  /** `GET /webhooks/{id}`. Reason `not_found` when it was deleted. */
  get(id: string): Answer<GatewayWebhook>;
  /** `POST /webhooks/{id}/test`: one delivery to the address; its success is not part of the answer. */
  test(id: string): Answer<null>;
  /** `POST /webhooks/{id}/enable`; also ends `hasFailed` (undocumented). */
  enable(id: string): Answer<GatewayWebhook>;
  /** `POST /webhooks/{id}/disable`. What happened meanwhile is not delivered later (undocumented). */
  disable(id: string): Answer<GatewayWebhook>;
  /** `POST /webhooks/{id}/delete`. */
  delete(id: string): Answer<null>;
};

/**
 * The gateway's merchant API 2.0 by the groups of its published document (OpenAPI of March 2026), which is the
 * source of every fact below but for what is marked as undocumented. Every answer was authenticated by our key
 * and has a validated shape. Ids are decimal text of 19 digits. Any call can end in any `GatewayError`:
 * `unreachable` (not sent), `refused` (with the gateway's sentence), `throttled`, `in_doubt`, `credentials`.
 */
export type PaymentGateway = {
  readonly checkouts: CheckoutGateway;
  readonly payments: PaymentsGateway;
  readonly branches: BranchGateway;
  readonly terminals: TerminalGateway;
  readonly webhooks: WebhookGateway;
};

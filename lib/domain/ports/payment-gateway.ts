import type { GatewayCheckout, CreatedCheckout } from '../gateway-checkout';
import type { GatewayError } from '../gateway-error';
import type { GatewayCheckoutId, OrderReference, RequestId } from '../ids';
import type { Money } from '../money';
import type { Result } from '../result';

export type CreateQrInput = {
  readonly requestId: RequestId;
  readonly reference: OrderReference;
  readonly amount: Money;
  /** Minutes, 5 to 10080. */
  readonly expiresIn: number;
  /** Side of the PNG in pixels, 64 to 1024. */
  readonly qrSize: number;
  readonly deviceReference: string;
  readonly language: 'en' | 'ar';
};

/** The gateway, one verb per call. Every answer was authenticated by our key and has a validated shape. */
export type PaymentGateway = {
  /** Never repeated by itself once bytes were sent: after `in_doubt` the caller searches by `requestId`. */
  createQr(input: CreateQrInput): Promise<Result<CreatedCheckout, GatewayError>>;
  get(id: GatewayCheckoutId): Promise<Result<GatewayCheckout, GatewayError>>;
  /** Empty when the gateway knows no checkout with this request id (yet). */
  findByRequestId(requestId: RequestId): Promise<Result<readonly GatewayCheckout[], GatewayError>>;
  /** `refused` is no proof of anything: the caller reads the checkout again. */
  cancel(id: GatewayCheckoutId): Promise<Result<GatewayCheckout, GatewayError>>;
};

import type { GatewayError } from '../gateway-error';
import type { GatewayPayment } from '../gateway-payment';
import type { Result } from '../result';

/** Single payments. Checkouts of channel `qr`, `link` and `web` never tell their payment's id. */
export type PaymentsGateway = {
  get(paymentId: string): Promise<Result<GatewayPayment, GatewayError>>;
  /** Takes an authorised amount, always all of it. After `in_doubt` the caller reads the payment. */
  capture(paymentId: string): Promise<Result<GatewayPayment, GatewayError>>;
};

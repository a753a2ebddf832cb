import type { GatewayError } from '../gateway-error';
import type { GatewayPayment } from '../gateway-payment';
import type { Result } from '../result';

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

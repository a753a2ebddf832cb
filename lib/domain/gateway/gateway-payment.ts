import type { GatewayCheckout } from './gateway-checkout';
import type { Money } from '../money/money';
import { toConstant } from '../checkout/status';

const PAYMENT_STATUSES = [
  'REDIRECT',
  'AUTHORIZED',
  'CAPTURED',
  'VOIDED',
  'FAILED',
  'REJECTED',
  'REVERSED',
  'PARTIALLY_REVERSED',
  'UNSUPPORTED',
  'CHARGEBACK',
] as const;

export type PaymentStatus = (typeof PAYMENT_STATUSES)[number] | 'UNRECOGNISED';

/** One payment as the gateway reports it. `checkout` is null where the answer names none we can read. */
export type GatewayPayment = {
  readonly id: string;
  readonly amount: Money | null;
  readonly status: PaymentStatus;
  readonly statusText: string;
  readonly checkout: GatewayCheckout | null;
};

/** Any spelling; never fails. */
export function parsePaymentStatus(text: string): PaymentStatus {
  const constant = toConstant(text);
  return PAYMENT_STATUSES.find((status) => status === constant) ?? 'UNRECOGNISED';
}

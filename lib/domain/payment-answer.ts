import type { Checkout } from './checkout';
import { isPayable } from './phase';
import { STATUS_FACTS } from './status';

/** The answers to "did they pay?". */
export const PAYMENT_ANSWERS = [
  'yes',
  'set_aside',
  'partly_back',
  'given_back',
  'charged_back',
  'reserved',
  'paying',
  'not_yet',
  'unknown',
  'no',
] as const;

export type PaymentAnswer = (typeof PAYMENT_ANSWERS)[number];

type Asked = Pick<Checkout, 'phase' | 'status' | 'booked' | 'refundedMinor' | 'oddity'>;

/** Whether money came and where it is, as far as the books and the newest read tell; `unknown` rather than a guess. */
export function paymentAnswer(checkout: Asked): PaymentAnswer {
  const { booked, refundedMinor, status } = checkout;
  if (!booked) return withoutMoney(checkout);
  if (status === 'CHARGEBACK') return 'charged_back';
  if (refundedMinor >= booked.amount.minor) return 'given_back';
  if (booked.to === 'suspense') return 'set_aside';
  return refundedMinor > 0 ? 'partly_back' : 'yes';
}

function withoutMoney({ phase, status, oddity }: Asked): PaymentAnswer {
  if (oddity !== null) return 'unknown';
  if (status === 'AUTHORIZED') return 'reserved';
  if (status === 'PENDING_CONFIRMATION') return 'paying';
  if (phase === 'open') return status === 'PENDING' ? 'not_yet' : 'unknown';
  if (isPayable(phase)) return 'unknown';
  return status === null || STATUS_FACTS[status].money === 'none' ? 'no' : 'unknown';
}

import type { Checkout } from './checkout';
import { displayState, type DisplayState } from './display-state';

/** The answers to "did they pay?". */
export type PaymentAnswer =
  | 'yes'
  | 'set_aside'
  | 'partly_back'
  | 'given_back'
  | 'charged_back'
  | 'reserved'
  | 'paying'
  | 'not_yet'
  | 'unknown'
  | 'no';

type Asked = Pick<Checkout, 'phase' | 'status' | 'booked' | 'refundedMinor' | 'oddity'>;

/** Of a checkout whose books hold no money. What only money can lead to is not believed without it. */
const WITHOUT_MONEY: Record<DisplayState, PaymentAnswer> = {
  waiting: 'not_yet',
  customerIsPaying: 'paying',
  authorised: 'reserved',
  notConfirmed: 'unknown',
  notStarted: 'no',
  declined: 'no',
  cancelled: 'no',
  expired: 'no',
  paid: 'unknown',
  partlyRefunded: 'unknown',
  refunded: 'unknown',
  chargedBack: 'unknown',
};

/**
 * Whether money came and where it is, as far as the books and the newest read tell; `unknown` rather than a guess.
 * `readAgeMs`: age of the newest read, null if none; an open code that was not read lately may have been paid.
 */
export function paymentAnswer(checkout: Asked, readAgeMs: number | null): PaymentAnswer {
  const { booked, refundedMinor, status, oddity } = checkout;
  if (!booked) return oddity === null ? WITHOUT_MONEY[displayState(checkout, readAgeMs)] : 'unknown';
  if (status === 'CHARGEBACK') return 'charged_back';
  if (refundedMinor >= booked.amount.minor) return 'given_back';
  if (booked.to === 'suspense') return 'set_aside';
  return refundedMinor > 0 ? 'partly_back' : 'yes';
}

import type { Phase, Status } from './status';
import { type Checkout, holdsMoney } from './checkout';

/** The word a person sees; the catalogues translate it. */
export type DisplayState =
  | 'waiting'
  | 'customerIsPaying'
  | 'authorised'
  | 'paid'
  | 'declined'
  | 'cancelled'
  | 'expired'
  | 'notConfirmed'
  | 'notStarted'
  | 'partlyRefunded'
  | 'refunded'
  | 'chargedBack';

const BY_STATUS: Record<Status, DisplayState> = {
  PENDING: 'waiting',
  PENDING_CONFIRMATION: 'customerIsPaying',
  AUTHORIZED: 'authorised',
  PAID: 'paid',
  FAILED: 'declined',
  CANCELLED: 'cancelled',
  EXPIRED: 'expired',
  PARTIALLY_REFUNDED: 'partlyRefunded',
  REFUNDED: 'refunded',
  CHARGEBACK: 'chargedBack',
  UNRECOGNISED: 'notConfirmed',
};

/** An open checkout that was not read for this long is no longer known to be waiting. */
export const STALE_AFTER_MS = 15_000;

export type Shown = { readonly phase: Phase; readonly status: Status | null };

/** One table for the till, the list and the announcements. `readAgeMs`: age of the newest read, null if none. */
export function displayState({ phase, status }: Shown, readAgeMs: number | null): DisplayState {
  if (phase === 'rejected') return 'notStarted';
  if (phase === 'creating' || phase === 'outcome_unknown' || phase === 'cancelling' || status === null)
    return 'notConfirmed';
  if (phase === 'open' && (readAgeMs === null || readAgeMs > STALE_AFTER_MS)) return 'notConfirmed';
  return BY_STATUS[status];
}

export type Action = 'cancel' | 'check' | 'newCode';

type Asked = Pick<Checkout, 'phase' | 'status' | 'booked' | 'refundedMinor'>;

/** What staff may do with a checkout now. A new code needs an old one that is surely closed without money. */
export function nextActions(checkout: Asked): Action[] {
  const { phase, status } = checkout;
  if (phase === 'rejected') return holdsMoney(checkout) ? ['check'] : ['newCode'];
  if (phase === 'creating' || phase === 'outcome_unknown' || phase === 'cancelling') return ['check'];
  if (phase === 'open') return status === 'PENDING' ? ['cancel', 'check'] : ['check'];
  if (status === 'FAILED' || status === 'CANCELLED' || status === 'EXPIRED')
    return holdsMoney(checkout) ? ['check'] : ['newCode', 'check'];
  return [];
}

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

type PaymentAnswerAsked = Pick<Checkout, 'phase' | 'status' | 'booked' | 'refundedMinor' | 'anomaly'>;

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
export function paymentAnswer(checkout: PaymentAnswerAsked, readAgeMs: number | null): PaymentAnswer {
  const { booked, refundedMinor, status, anomaly } = checkout;
  if (!booked) return anomaly === null ? WITHOUT_MONEY[displayState(checkout, readAgeMs)] : 'unknown';
  if (status === 'CHARGEBACK') return 'charged_back';
  if (refundedMinor >= booked.amount.minor) return 'given_back';
  if (booked.to === 'suspense') return 'set_aside';
  return refundedMinor > 0 ? 'partly_back' : 'yes';
}

/** What a payer who comes back is told. */
export type PayerState = 'paid' | 'received' | 'returned' | 'reserved' | 'waiting' | 'notPaid';

export const PAYER_STATE: Record<PaymentAnswer, PayerState> = {
  yes: 'paid',
  // It came, and does not fit the sale: the shop decides, so it is not called paid.
  set_aside: 'received',
  partly_back: 'paid',
  given_back: 'returned',
  charged_back: 'returned',
  reserved: 'reserved',
  paying: 'waiting',
  not_yet: 'waiting',
  unknown: 'waiting',
  no: 'notPaid',
};

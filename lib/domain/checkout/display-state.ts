import { endedUnpaid, isCreatePending, type Phase, type Status } from './status';
import { type Checkout, holdsMoney } from './checkout';

/** The word a person sees; the catalogues translate it. */
export type DisplayState =
  | 'waiting'
  | 'customerIsPaying'
  | 'authorised'
  | 'paid'
  | 'heldBack'
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
export const UNCONFIRMED_AFTER_MS = 15_000;

type Shown = { readonly phase: Phase; readonly status: Status | null };

/**
 * `heldBack`: money came that does not count for the sale; null or absent: none did. `isInDoubt`: a read showed what does
 * not fit, so that the status before it says nothing any more.
 */
type ShownWithMoney = Shown & { readonly heldBack?: object | null; readonly isInDoubt?: boolean };

/** What the till, the list and the announcements show. `readAgeMs`: age of the newest read, null if none. */
export function displayState(
  { phase, status, heldBack = null, isInDoubt = false }: ShownWithMoney,
  readAgeMs: number | null,
): DisplayState {
  if (heldBack) return 'heldBack';
  if (phase === 'rejected') return 'notStarted';
  if (isInDoubt || isUnclear(phase) || status === null) return 'notConfirmed';
  if (phase === 'open' && (readAgeMs === null || readAgeMs > UNCONFIRMED_AFTER_MS)) return 'notConfirmed';
  return BY_STATUS[status];
}

/** The outcome of a create or of a cancel is not known yet. */
const isUnclear = (phase: Phase): boolean => isCreatePending(phase) || phase === 'cancelling';

export type Action = 'cancel' | 'check' | 'newCode';

type WithMoney = Shown & Pick<Checkout, 'booked' | 'refundedMinor'>;

/**
 * What staff may do with a checkout now. A new code needs the old one closed for certain, and without money; `isSaleOpen`
 * false: another checkout of the sale was paid or can be.
 */
export function nextActions(checkout: WithMoney, isSaleOpen = true): Action[] {
  const actions = ownActions(checkout);
  return isSaleOpen ? actions : actions.filter((action) => action !== 'newCode');
}

function ownActions(checkout: WithMoney): Action[] {
  const { phase, status, booked } = checkout;
  if (phase === 'rejected') return holdsMoney(checkout) ? ['check'] : ['newCode'];
  if (isUnclear(phase)) return ['check'];
  if (phase === 'open') return isCancellable(status) && !booked ? ['cancel', 'check'] : ['check'];
  if (endedUnpaid(status)) return holdsMoney(checkout) ? ['check'] : ['newCode', 'check'];
  return [];
}

/** Nobody has paid yet, or the money is only reserved, which a cancel releases. */
const isCancellable = (status: Status | null): boolean => status === 'PENDING' || status === 'AUTHORIZED';

/** The answers to "did they pay?". */
export type PaymentAnswer =
  | 'yes'
  | 'set_aside'
  | 'partly_refunded'
  | 'refunded'
  | 'charged_back'
  | 'reserved'
  | 'paying'
  | 'not_yet'
  | 'unknown'
  | 'no';

/** The answers while nothing is booked. A status that only a payment leads to is not believed without the payment. */
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
  heldBack: 'unknown',
  partlyRefunded: 'unknown',
  refunded: 'unknown',
  chargedBack: 'unknown',
};

/**
 * Whether money came and where it is, by the books and the newest read; `unknown` rather than a guess.
 * `readAgeMs`: age of the newest read, null if none; an open code that was not read lately may have been paid.
 */
export function paymentAnswer(
  checkout: WithMoney & Pick<Checkout, 'anomaly'>,
  readAgeMs: number | null,
): PaymentAnswer {
  const { booked, refundedMinor, status, anomaly } = checkout;
  if (!booked) return anomaly === null ? WITHOUT_MONEY[displayState(checkout, readAgeMs)] : 'unknown';
  if (status === 'CHARGEBACK') return 'charged_back';
  if (refundedMinor >= booked.amount.minor) return 'refunded';
  if (booked.to === 'suspense') return 'set_aside';
  return refundedMinor > 0 ? 'partly_refunded' : 'yes';
}

/** What a payer who comes back from the gateway's page is told. */
export type PayerState =
  | 'paid'
  | 'heldBack'
  | 'returned'
  | 'reserved'
  | 'waiting'
  | 'paidOtherwise'
  | 'notPaid';

export const PAYER_STATE: Record<PaymentAnswer, PayerState> = {
  yes: 'paid',
  // The money does not count for the sale: the shop decides, so the payer is told neither "paid" nor "received".
  set_aside: 'heldBack',
  partly_refunded: 'paid',
  refunded: 'returned',
  charged_back: 'returned',
  reserved: 'reserved',
  paying: 'waiting',
  not_yet: 'waiting',
  unknown: 'waiting',
  no: 'notPaid',
};

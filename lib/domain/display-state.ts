import type { Phase } from './phase';
import type { Status } from './status';

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
  if (phase === 'opening' || phase === 'unanswered' || phase === 'closing' || status === null)
    return 'notConfirmed';
  if (phase === 'open' && (readAgeMs === null || readAgeMs > STALE_AFTER_MS)) return 'notConfirmed';
  return BY_STATUS[status];
}

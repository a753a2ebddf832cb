import type { StaffId } from '../core/ids';
import type { Staff } from '../staff/staff';

/** Where a PIN is typed. */
export type PinSource = {
  /** Null: nobody has signed in on that device before, so only its address tells it from others. */
  readonly deviceId: string | null;
  /** Of whoever sends it, as our own server sees it. */
  readonly address: string;
};

/** `inARow`: wrong PINs from this source with this one, should it be wrong. */
export type PinAttempt =
  | { readonly kind: 'begun'; readonly id: number; readonly inARow: number; readonly person: Person | null }
  /** Nothing may be compared now. */
  | { readonly kind: 'locked'; readonly retryAfterMs: number };

type Person = { readonly staff: Staff; readonly pinHash: string };

/** PINs that were wrong in a row from one source, five or more. */
export type PinGuesses = {
  readonly inARow: number;
  readonly lastAt: number;
  /** The last one's; null: nobody here. */
  readonly staffName: string | null;
  /** Null: a device on which nobody has signed in. */
  readonly deviceReference: string | null;
  readonly address: string;
};

export type PinAttempts = {
  /** Counts the attempt as wrong before the PIN is compared, so that parallel guesses cannot slip through. */
  begin(staffId: StaffId, source: PinSource, now: number): Promise<PinAttempt>;
  /** The PIN was right: this attempt was none, and earlier ones of the person on a known device are forgiven. */
  succeed(attempt: { readonly id: number; readonly staffId: StaffId }, source: PinSource): Promise<void>;
  /** Of each source the newest, newest first. `since`: milliseconds since the epoch. */
  guesses(since: number): Promise<readonly PinGuesses[]>;
  /** Deletes those that are older than 90 days. */
  forgetOld(): Promise<void>;
};

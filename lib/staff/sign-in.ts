import { HOUR } from '../domain/core/durations';
import type { StaffId } from '../domain/core/ids';
import { err, ok, type Result } from '../domain/core/result';
import type { Clock } from '../domain/ports/runtime';
import type { Session, StaffStore } from '../domain/ports/staff-store';
import type { Staff } from '../domain/staff/staff';

/** Compares and hashes PINs slowly (argon2id), and tokens quickly (SHA-256 of 256 random bits). */
export type Secrets = {
  verifyPin(hash: string, pin: string): Promise<boolean>;
  hashPin(pin: string): Promise<string>;
  /** Six random digits. */
  newPin(): string;
  newToken(): string;
  hashToken(token: string): string;
};

export type StaffDeps = { readonly staff: StaffStore; readonly secrets: Secrets; readonly clock: Clock };

export type PinInput = { readonly staffId: StaffId; readonly pin: string };

export type PinError =
  | { readonly kind: 'wrong_pin' }
  | { readonly kind: 'sign_in_locked'; readonly retryAfterMs: number };

/** A long shift; after that everybody signs in again. */
export const SESSION_MS = 12 * HOUR;

type SignInInput = PinInput & { readonly deviceReference: string };

/** Returns the token of a new session; only its hash is stored. */
export async function signIn(
  deps: StaffDeps,
  input: SignInInput,
): Promise<Result<{ token: string }, PinError>> {
  const checked = await checkPin(deps, input);
  if (!checked.ok) return checked;
  const token = deps.secrets.newToken();
  await deps.staff.startSession({
    tokenHash: deps.secrets.hashToken(token),
    staffId: checked.value.id,
    deviceReference: input.deviceReference,
    lastsMs: SESSION_MS,
  });
  return ok({ token });
}

/** The session of this token; null when it is unknown, ended or too old, or its owner was retired. */
export async function authenticate(deps: StaffDeps, token: string | undefined): Promise<Session | null> {
  if (!token) return null;
  return deps.staff.findSession(deps.secrets.hashToken(token));
}

/** Ends the session: the token is worthless on its next use. */
export async function signOut(deps: StaffDeps, token: string): Promise<void> {
  await deps.staff.endSession(deps.secrets.hashToken(token));
}

/**
 * Somebody approves one action of another person by entering their PIN on that person's device. Whether they may approve
 * it is decided by the action. Wrong PINs count as at sign-in.
 */
export async function approve(deps: StaffDeps, input: PinInput): Promise<Result<Staff, PinError>> {
  const checked = await checkPin(deps, input);
  if (!checked.ok) return checked;
  await deps.staff.forgiveAttempts(checked.value.id);
  return ok(checked.value);
}

// The hash of no PIN: unknown people take as much time as known ones.
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** The attempt counts as a wrong one until the caller forgives it. */
async function checkPin(deps: StaffDeps, { staffId, pin }: PinInput): Promise<Result<Staff, PinError>> {
  const attempt = await deps.staff.beginAttempt(staffId, deps.clock.now());
  if (attempt.kind === 'locked') return err({ kind: 'sign_in_locked', retryAfterMs: attempt.retryAfterMs });
  const isKnown = attempt.kind === 'allowed';
  const isRight = await deps.secrets.verifyPin(isKnown ? attempt.pinHash : NOBODY, pin);
  return isKnown && isRight ? ok(attempt.staff) : err({ kind: 'wrong_pin' });
}

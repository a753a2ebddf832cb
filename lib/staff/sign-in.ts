import { HOUR } from '../domain/core/durations';
import type { StaffId } from '../domain/core/ids';
import { err, ok, type Result } from '../domain/core/result';
import type { PinAttempts, PinSource } from '../domain/ports/pin-attempts';
import type { Clock, Log, Random } from '../domain/ports/runtime';
import type { SessionStore } from '../domain/ports/session-store';
import type { StaffStore } from '../domain/ports/staff-store';
import { pinLockMs } from '../domain/staff/pin';
import type { Staff } from '../domain/staff/staff';
import type { Turns } from './turns';

/** Compares and hashes PINs slowly (argon2id), and tokens quickly (SHA-256 of 256 random bits). */
export type Secrets = {
  verifyPin(hash: string, pin: string): Promise<boolean>;
  hashPin(pin: string): Promise<string>;
  /** Six random digits. */
  newPin(): string;
  newToken(): string;
  hashToken(token: string): string;
};

export type StaffDeps = {
  readonly staff: StaffStore;
  readonly sessions: SessionStore;
  readonly pins: PinAttempts;
  readonly secrets: Secrets;
  readonly random: Random;
  readonly clock: Clock;
  /** PINs from devices on which nobody has signed in are compared a few at once: it costs memory, and each counts meanwhile. */
  readonly strangers: Turns;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
};

export type PinInput = { readonly staffId: StaffId; readonly pin: string };

export type PinError =
  | { readonly kind: 'wrong_pin' }
  | { readonly kind: 'sign_in_locked'; readonly retryAfterMs: number };

/** A long shift; after that everybody signs in again. */
export const SESSION_MS = 12 * HOUR;

type SignInInput = PinInput & {
  readonly device: {
    /** What an earlier sign-in left there; undefined: nothing. */
    readonly token: string | undefined;
    /** Its name at the gateway, should nobody have signed in on it before. */
    readonly reference: string;
  };
  /** Of whoever sends the request. */
  readonly address: string;
  /** The token of the session that the device has shown, which ends. */
  readonly replaces: string | undefined;
};

/** The secrets that the device keeps from now on; only their hashes are stored. */
type SignedIn = { readonly token: string; readonly deviceToken: string; readonly reference: string };

/** Opens a session, the only one on its device from now on. */
export async function signIn(deps: StaffDeps, input: SignInInput): Promise<Result<SignedIn, PinError>> {
  const { secrets, sessions } = deps;
  const { staffId, pin, device: shown, address, replaces } = input;
  const known = shown.token === undefined ? null : await sessions.findDevice(secrets.hashToken(shown.token));
  const source = { deviceId: known?.id ?? null, address };
  const checked = await checkPin(deps, { staffId, pin, source, purpose: 'sign_in' });
  if (!checked.ok) return checked;
  const token = secrets.newToken();
  const deviceToken = (known && shown.token) ?? secrets.newToken();
  const { id, reference } = known ?? { id: `dev_${deps.random.text(60)}`, reference: shown.reference };
  const isStarted = await sessions.start({
    tokenHash: secrets.hashToken(token),
    staffId: checked.value.staff.id,
    pinHash: checked.value.pinHash,
    device: { id, reference, tokenHash: secrets.hashToken(deviceToken) },
    replaces: replaces === undefined ? null : secrets.hashToken(replaces),
    lastsMs: SESSION_MS,
  });
  return isStarted ? ok({ token, deviceToken, reference }) : err({ kind: 'wrong_pin' });
}

/**
 * Somebody approves one action of another person by entering their PIN on that person's device. Whether they may approve
 * it is decided by the action. Wrong PINs count as at sign-in.
 */
export async function approve(
  deps: StaffDeps,
  { source, ...input }: PinInput & { readonly source: PinSource },
): Promise<Result<Staff, PinError>> {
  const checked = await checkPin(deps, { ...input, source, purpose: 'approval' });
  return checked.ok ? ok(checked.value.staff) : checked;
}

// The hash of no PIN: unknown people take as much time as known ones.
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

type Check = PinInput & { readonly source: PinSource; readonly purpose: 'sign_in' | 'approval' };

type Checked = { readonly staff: Staff; readonly pinHash: string };

/** When too many strangers wait already. */
const TURNED_AWAY_MS = 2_000;

async function checkPin(deps: StaffDeps, check: Check): Promise<Result<Checked, PinError>> {
  if (check.source.deviceId !== null) return comparePin(deps, check);
  const checked = await deps.strangers(() => comparePin(deps, check));
  return checked ?? err({ kind: 'sign_in_locked', retryAfterMs: TURNED_AWAY_MS });
}

/** The attempt counts as a wrong one until the PIN has been compared. Whatever is no success is logged. */
async function comparePin(deps: StaffDeps, check: Check): Promise<Result<Checked, PinError>> {
  const { staffId, pin, source } = check;
  const attempt = await deps.pins.begin(staffId, source, deps.clock.now());
  if (attempt.kind === 'locked') {
    const { retryAfterMs } = attempt;
    deps.log.warn({ ...about(check), retryAfterMs }, 'a PIN was not compared after too many wrong ones');
    return err({ kind: 'sign_in_locked', retryAfterMs });
  }
  const { id, inARow, person } = attempt;
  const isRight = await deps.secrets.verifyPin(person?.pinHash ?? NOBODY, pin);
  if (person && isRight) {
    await deps.pins.succeed({ id, staffId }, source);
    return ok(person);
  }
  const fields = { ...about(check), isKnownPerson: person !== null, inARow };
  if (pinLockMs(inARow) > 0) deps.log.error(fields, 'a wrong PIN: somebody may be guessing');
  else deps.log.warn(fields, 'a wrong PIN');
  return err({ kind: 'wrong_pin' });
}

/** Never the PIN, nor any text that is no id of ours. */
const about = ({ staffId, source, purpose }: Check) => ({
  purpose,
  staffId: /^stf_\w+$/.test(staffId) ? staffId : 'unknown',
  ...source,
});

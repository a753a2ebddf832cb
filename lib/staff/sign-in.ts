import type { StaffId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import type { Deps } from './deps';

/** A long shift; after that everybody signs in again. */
export const SESSION_MS = 12 * 60 * 60_000;

// A hash of nothing anybody can type: unknown people cost as much time as known ones.
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

export type SignInInput = {
  readonly staffId: StaffId;
  readonly pin: string;
  readonly deviceReference: string;
};

export type SignInError =
  { readonly kind: 'wrong_pin' } | { readonly kind: 'sign_in_locked'; readonly retryAfterMs: number };

/** Returns the token of a new session; only its hash is stored. */
export async function signIn(
  deps: Deps,
  input: SignInInput,
): Promise<Result<{ token: string }, SignInError>> {
  const now = deps.clock.now();
  const attempt = await deps.staff.beginAttempt(input.staffId, now);
  if (attempt.kind === 'locked') return err({ kind: 'sign_in_locked', retryAfterMs: attempt.retryAfterMs });
  const isKnown = attempt.kind === 'allowed';
  const isRight = await deps.secrets.verifyPin(isKnown ? attempt.pinHash : NOBODY, input.pin);
  if (!isKnown || !isRight) return err({ kind: 'wrong_pin' });
  const token = deps.secrets.newToken();
  await deps.staff.startSession({
    tokenHash: deps.secrets.hashToken(token),
    staffId: attempt.staff.id,
    deviceReference: input.deviceReference,
    lastsMs: SESSION_MS,
  });
  return ok({ token });
}

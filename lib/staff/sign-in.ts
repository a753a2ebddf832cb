import type { Session } from '../domain/ports/staff-store';
import type { StaffDeps } from './deps';
import { ok, type Result } from '../domain/core/result';
import { checkPin, type PinError, type PinInput } from './check-pin';

/** Who holds this token; null when it is unknown, ended, too old, or its owner may not work any more. */
export async function authenticate(deps: StaffDeps, token: string | undefined): Promise<Session | null> {
  if (!token) return null;
  return deps.staff.findSession(deps.secrets.hashToken(token));
}

/** A long shift; after that everybody signs in again. */
export const SESSION_MS = 12 * 60 * 60_000;

export type SignInInput = PinInput & { readonly deviceReference: string };

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

/** Ends the session for good: the token is worthless on its next use. */
export async function signOut(deps: StaffDeps, token: string): Promise<void> {
  await deps.staff.endSession(deps.secrets.hashToken(token));
}

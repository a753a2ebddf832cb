import { ok, type Result } from '../domain/result';
import { checkPin, type PinError, type PinInput } from './check-pin';
import type { Deps } from './deps';

/** A long shift; after that everybody signs in again. */
export const SESSION_MS = 12 * 60 * 60_000;

export type SignInInput = PinInput & { readonly deviceReference: string };

/** Returns the token of a new session; only its hash is stored. */
export async function signIn(deps: Deps, input: SignInInput): Promise<Result<{ token: string }, PinError>> {
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

import type { Deps } from './deps';

/** Ends the session for good: the token is worthless on its next use. */
export async function signOut(deps: Deps, token: string): Promise<void> {
  await deps.staff.endSession(deps.secrets.hashToken(token));
}

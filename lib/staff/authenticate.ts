import type { Session } from '../domain/ports/staff-store';
import type { Deps } from './deps';

/** Who holds this token; null when it is unknown, ended, too old, or its owner may not work any more. */
export async function authenticate(deps: Deps, token: string | undefined): Promise<Session | null> {
  if (!token) return null;
  return deps.staff.findSession(deps.secrets.hashToken(token));
}

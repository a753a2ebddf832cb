import type { SessionStore } from '../domain/ports/session-store';
import type { Session } from '../domain/ports/staff-store';
import type { Secrets } from './sign-in';

/** All that it takes to know who is asking: no PIN, and nobody else's name. */
export type SessionLookup = {
  readonly sessions: SessionStore;
  readonly secrets: Pick<Secrets, 'hashToken'>;
};

/** The session of this token; null when it is unknown, ended or too old, or its owner was retired. */
export async function authenticate(
  { sessions, secrets }: SessionLookup,
  token: string | undefined,
): Promise<Session | null> {
  if (!token) return null;
  return sessions.find(secrets.hashToken(token));
}

/** Ends the session: the token is worthless on its next use. */
export async function signOut({ sessions, secrets }: SessionLookup, token: string): Promise<void> {
  await sessions.end(secrets.hashToken(token));
}

import 'server-only';
import { cache } from 'react';
import type { Session } from '../../domain/ports/staff-store';
import { authenticate, type SessionLookup, signOut } from '../../staff/session';
import { clearCookie, cookieOf, type CookieSettings, readCookie } from '../http/cookies';

export type SessionDeps = SessionLookup & { readonly cookies: CookieSettings };

/** Who sends this request; read from the database once per request, so a revoked session is out at once. */
export const currentSession = cache(async (deps: SessionDeps): Promise<Session | null> =>
  authenticate(deps, await readCookie(deps.cookies, 'session')),
);

/** The hash of the token that this request shows, for whoever reads the session with something else; null: it shows none. */
export function currentToken(
  { cookies, secrets }: SessionDeps,
  request: Pick<Request, 'headers'>,
): string | null {
  const token = cookieOf(cookies, request, 'session');
  return token ? secrets.hashToken(token) : null;
}

export async function closeSession(deps: SessionDeps): Promise<void> {
  const token = await readCookie(deps.cookies, 'session');
  if (token) await signOut(deps, token);
  await clearCookie(deps.cookies, 'session');
}

import 'server-only';
import { cache } from 'react';
import type { Session } from '../domain/ports/staff-store';
import { authenticate } from '../staff/authenticate';
import { container } from './container';
import { readCookie } from './cookies';

/** Who sends this request; asked of the database once per request, so a revoked session is out at once. */
export const currentSession = cache(async (): Promise<Session | null> =>
  authenticate(container().staff, await readCookie('session')),
);

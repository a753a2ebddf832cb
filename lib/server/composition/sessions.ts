import 'server-only';
import { createSessionStore } from '../../db/staff/session-store';
import { secrets } from '../adapters/secrets';
import type { SessionDeps } from '../auth/session';
import { createStaffRoute } from '../http/staff-route';
import { database } from './database';
import { env } from './env';
import { once } from './once';
import { routeDeps } from './runtime';

/** Who is signed in on the device that sends a request. */
export const sessions = once('sessions', (): SessionDeps => ({
  sessions: createSessionStore(database()),
  secrets,
  cookies: env(),
}));

export const staffRoute = createStaffRoute(() => ({ ...routeDeps(), sessions: sessions() }));

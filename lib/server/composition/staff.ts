import 'server-only';
import { createPinAttempts } from '../../db/staff/pin-attempts';
import { createSessionStore } from '../../db/staff/session-store';
import { createStaffStore } from '../../db/staff/staff-store';
import type { StaffDeps } from '../../staff/sign-in';
import { createTurns } from '../../staff/turns';
import { random, secrets } from '../adapters/secrets';
import type { SessionDeps } from '../auth/session';
import { createStaffRoute } from '../http/staff-route';
import { database } from './database';
import { env } from './env';
import { once } from './once';
import { clock, log, routeDeps } from './runtime';

/** Of the twenty tries that an address has, few enough to be under way. */
const STRANGERS_AT_ONCE = 4;
const MOST_WAITING = 500;

/** Who works here, and their PINs. */
export const staff = once('staff', (): StaffDeps => ({
  staff: createStaffStore(database()),
  sessions: createSessionStore(database()),
  pins: createPinAttempts(database()),
  secrets,
  random,
  clock,
  strangers: createTurns(STRANGERS_AT_ONCE, MOST_WAITING),
  log: log(),
}));

/** Who is signed in on the device that sends a request. */
export const sessions = once('sessions', (): SessionDeps => ({ staff: staff(), cookies: env() }));

export const staffRoute = createStaffRoute(() => ({ ...routeDeps(), sessions: sessions() }));

import 'server-only';
import { createPinAttempts } from '../../db/staff/pin-attempts';
import { createSessionStore } from '../../db/staff/session-store';
import { createStaffStore } from '../../db/staff/staff-store';
import type { Database } from '../../db/core/database';
import type { StaffDeps } from '../../staff/sign-in';
import { createTurns } from '../../staff/turns';
import { random, secrets } from '../adapters/secrets';
import type { SignInDeps } from '../auth/open-session';
import { database, publicDatabase } from './database';
import { env } from './env';
import { once } from './once';
import { clock, log } from './runtime';

/** Of the twenty tries that an address has, few enough to be under way. */
const STRANGERS_AT_ONCE = 4;
const MOST_WAITING = 500;

const storesOn = (connection: Database) => ({
  staff: createStaffStore(connection),
  sessions: createSessionStore(connection),
  pins: createPinAttempts(connection),
});

/** Who works here, and their PINs. */
export const staff = once('staff', (): StaffDeps => ({
  ...storesOn(database()),
  secrets,
  random,
  clock,
  strangers: createTurns(STRANGERS_AT_ONCE, MOST_WAITING),
  log: log(),
}));

/** For whoever is about to sign in, who may be anybody: a crowd at the sign-in keeps no till waiting. */
export const signIns = once('sign-ins', (): SignInDeps => ({
  staff: { ...staff(), ...storesOn(publicDatabase()) },
  cookies: env(),
}));

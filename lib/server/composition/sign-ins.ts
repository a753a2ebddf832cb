import 'server-only';
import { createPinAttempts } from '../../db/staff/pin-attempts';
import { createSessionStore } from '../../db/staff/session-store';
import { createStaffStore } from '../../db/staff/staff-store';
import type { SessionDeps } from '../auth/session';
import { publicDatabase } from './database';
import { env } from './env';
import { once } from './once';
import { staff } from './staff';

/** For whoever is about to sign in, who may be anybody: a crowd at the sign-in keeps no till waiting. */
export const signIns = once('sign-ins', (): SessionDeps => ({
  staff: {
    ...staff(),
    staff: createStaffStore(publicDatabase()),
    sessions: createSessionStore(publicDatabase()),
    pins: createPinAttempts(publicDatabase()),
  },
  cookies: env(),
}));

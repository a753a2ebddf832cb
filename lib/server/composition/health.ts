import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { rememberBriefly } from '../../gateway-webhooks/throttles';
import type { HealthDeps } from '../handlers/health';
import { healthDatabase } from './database';
import { once } from './once';
import { clock, log } from './runtime';

const LONGEST_MS = 2_000;
const KEPT_MS = 1_000;

async function isDatabaseWell(): Promise<boolean> {
  try {
    const late = delay(LONGEST_MS, null, { ref: false }).then(() => {
      throw new Error('The database did not answer in time.');
    });
    await Promise.race([healthDatabase().execute(sql`select 1`), late]);
    return true;
  } catch (error) {
    log().warn({ err: error }, 'health: database away');
    return false;
  }
}

/** Asked on a connection of its own, once a second for however many want to know. */
export const health = once('health', (): HealthDeps => ({
  isDatabaseWell: rememberBriefly(isDatabaseWell, { clock, ms: KEPT_MS }),
}));

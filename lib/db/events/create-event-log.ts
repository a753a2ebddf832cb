import { sql } from 'drizzle-orm';
import type { EventLog } from '../../domain/ports/event-log';
import type { Database } from '../database';
import { hints } from '../schema';
import { anchorEvents } from './anchor-events';
import { verifyEvents } from './verify-events';

export const createEventLog = (db: Database): EventLog => ({
  verify: () => verifyEvents(db),
  anchor: () => anchorEvents(db),
  async forgetHints(days) {
    await db.delete(hints).where(sql`${hints.lastAt} < now() - ${days} * interval '1 day'`);
  },
});

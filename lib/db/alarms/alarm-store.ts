import { asc, eq } from 'drizzle-orm';
import type { Alarms } from '../../domain/ports/alarms';
import type { Database } from '../core/database';
import { alarms } from '../schema/alarms';

export const createAlarmStore = (db: Database): Alarms => ({
  async raise(kind, detail) {
    const raised = await db.insert(alarms).values({ kind, detail }).onConflictDoNothing().returning();
    return raised.length > 0;
  },
  async clear(kind) {
    return (await db.delete(alarms).where(eq(alarms.kind, kind)).returning()).length > 0;
  },
  async list() {
    const rows = await db.select().from(alarms).orderBy(asc(alarms.raisedAt), asc(alarms.kind));
    return rows.map(({ kind, raisedAt, detail }) => ({ kind, raisedAt: raisedAt.getTime(), detail }));
  },
});

import { pgTable, text } from 'drizzle-orm/pg-core';
import type { AlarmKind } from '../../domain/ports/alarms';
import { instant } from './columns';

/** What is raised now: one row of a kind, gone when it is cleared. */
export const alarms = pgTable('alarms', {
  kind: text('kind').$type<AlarmKind>().primaryKey(),
  raisedAt: instant('raised_at').notNull().defaultNow(),
  detail: text('detail').notNull(),
});

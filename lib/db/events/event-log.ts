import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type EventLog, type LogFault, type LogPass, WHOLE_LOG_JOB } from '../../domain/ports/event-log';
import type { Database } from '../core/database';
import { jobs } from '../schema/watch';
import { findBrokenChains, nextSpan, SPAN_EVENTS } from './check-chains';
import { checkpointAfter, makeCheckpoint, newestCheckpoint, verifyCheckpoint } from './checkpoints';
import { findBrokenAnchor } from './daily-anchors';

/** The whole log in one go, without a limit of time: for backups and proofs. */
export async function verifyEvents(db: Database): Promise<LogFault[]> {
  const faults = await findBrokenAnchor(db);
  let after = '0';
  const nextTail = () => nextSpan(db, after, SPAN_EVENTS);
  // A schema from before checkpoints is read for a backup too.
  let checkpoint = (await hasCheckpoints(db)) ? await checkpointAfter(db, after) : null;
  for (; checkpoint; checkpoint = await checkpointAfter(db, after)) {
    faults.push(...(await verifyCheckpoint(db, checkpoint)));
    after = checkpoint.until;
  }
  for (let span = await nextTail(); span; span = await nextTail()) {
    faults.push(...(await findBrokenChains(db, span)));
    after = span.until;
  }
  return faults;
}

async function hasCheckpoints(db: Database): Promise<boolean> {
  const { rows } = await db.execute<{ exists: boolean }>(
    sql`select to_regclass('event_checkpoints') is not null as exists`,
  );
  return rows[0]?.exists ?? false;
}

async function verifyNewest(db: Database, most: number): Promise<LogFault[]> {
  const newest = await newestCheckpoint(db);
  const faults = newest ? await verifyCheckpoint(db, newest) : [];
  return [...faults, ...(await verifyTail(db, newest?.until ?? '0', most))];
}

async function verifyNext(db: Database, after: string, most: number): ReturnType<EventLog['verifyNext']> {
  const faults = after === '0' ? await findBrokenAnchor(db) : [];
  const checkpoint = await checkpointAfter(db, after);
  if (!checkpoint) return { faults: [...faults, ...(await verifyTail(db, after, most))], next: null };
  return { faults: [...faults, ...(await verifyCheckpoint(db, checkpoint))], next: checkpoint.until };
}

async function verifyTail(db: Database, after: string, most: number): Promise<LogFault[]> {
  const span = await nextSpan(db, after, most);
  return span ? findBrokenChains(db, span) : [];
}

const passSchema = z.object({
  startedAt: z.number(),
  after: z.string().regex(/^\d+$/),
  faults: z.number().int(),
  endedAt: z.number().nullable(),
});

async function readPass(db: Database): Promise<LogPass | null> {
  const { rows } = await db.execute<{ cursor: string }>(
    sql`select cursor from ${jobs} where name = ${WHOLE_LOG_JOB} and cursor is not null`,
  );
  return rows[0] ? passSchema.parse(JSON.parse(rows[0].cursor)) : null;
}

async function keepPass(db: Database, pass: LogPass): Promise<void> {
  await db.execute(sql`update ${jobs} set cursor = ${JSON.stringify(pass)} where name = ${WHOLE_LOG_JOB}`);
}

/** `spanEvents`: as many as one checkpoint covers at most. */
export const createEventLog = (db: Database, spanEvents = SPAN_EVENTS): EventLog => ({
  verifyNewest: () => verifyNewest(db, spanEvents),
  verifyNext: (after) => verifyNext(db, after, spanEvents),
  checkpoint: () => makeCheckpoint(db, spanEvents),
  readPass: () => readPass(db),
  keepPass: (pass) => keepPass(db, pass),
});

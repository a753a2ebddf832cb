import { sql, type SQL } from 'drizzle-orm';
import type { LogFault } from '../../domain/ports/event-log';
import type { Database } from '../core/database';
import { findBrokenChains, type Span } from './check-chains';

/** Events this young may still have an elder that is not committed: no transaction of ours lives that long. */
const SETTLED_AFTER = sql`interval '5 minutes'`;

type Checkpoint = Span & {
  readonly events: number;
  readonly hash: string;
  /** UTC. */
  readonly day: string;
  readonly isOfToday: boolean;
};

const COLUMNS = sql`after_event_id::text as after, last_event_id::text as until, events, hash,
  (at at time zone 'UTC')::date::text as day,
  (at at time zone 'UTC')::date >= (now() at time zone 'UTC')::date as "isOfToday"`;

async function readCheckpoint(db: Database, which: SQL): Promise<Checkpoint | null> {
  const { rows } = await db.execute<Checkpoint>(
    sql`select ${COLUMNS} from event_checkpoints ${which} limit 1`,
  );
  return rows[0] ?? null;
}

export const newestCheckpoint = (db: Database) => readCheckpoint(db, sql`order by last_event_id desc`);

export const checkpointAfter = (db: Database, id: string) =>
  readCheckpoint(db, sql`where last_event_id > ${id}::bigint order by last_event_id`);

const checkpointBefore = (db: Database, id: string) =>
  readCheckpoint(db, sql`where last_event_id < ${id}::bigint order by last_event_id desc`);

/** Count and digest of a span's events. It begins with the hash of the checkpoint before, so each vouches for all. */
export const spanDigest = ({ after, until }: Span, before: string): SQL => sql`
  select count(*)::int as events,
    encode(sha256(convert_to(${before} || '|' || coalesce(string_agg(id || '=' || hash, ',' order by id), ''), 'UTF8')), 'hex')
      as hash
  from events where id > ${after}::bigint and id <= ${until}::bigint`;

/**
 * Makes the next checkpoint once a day, and as soon as there are `most` events for it. True: another may be due at once.
 */
export async function makeCheckpoint(db: Database, most: number): Promise<boolean> {
  const last = await newestCheckpoint(db);
  const after = last?.until ?? '0';
  const { rows } = await db.execute<{ until: string | null; events: number }>(sql`
    select max(id)::text as until, count(*)::int as events
    from (select id, at from events where id > ${after}::bigint order by id limit ${most}) span
    where at < now() - ${SETTLED_AFTER}`);
  const { until = null, events = 0 } = rows[0] ?? {};
  const isFull = events === most;
  if (until === null || (last?.isOfToday && !isFull)) return false;
  await db.execute(sql`
    insert into event_checkpoints (last_event_id, after_event_id, events, hash)
    select ${until}::bigint, ${after}::bigint, events, hash
    from (${spanDigest({ after, until }, last?.hash ?? '')}) digest
    on conflict do nothing`);
  return isFull;
}

/** What is wrong with the checkpoint or the events that it covers. */
export async function verifyCheckpoint(db: Database, checkpoint: Checkpoint): Promise<LogFault[]> {
  const { after, until, events, hash, day } = checkpoint;
  const before = await checkpointBefore(db, until);
  const { rows } = await db.execute<{ events: number; hash: string }>(
    spanDigest({ after, until }, before?.hash ?? ''),
  );
  const isWhole = after === (before?.until ?? '0') && rows[0]?.events === events && rows[0]?.hash === hash;
  const chains = await findBrokenChains(db, { after, until });
  return isWhole ? chains : [...chains, { kind: 'anchor', where: day }];
}

import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../core/database';
import type { EventLog, LogFault } from '../../domain/ports/history-store';

/** Count and digest of the heads that all chains had when `lastEventId` was the last event. */
export const headsDigest = (lastEventId: SQL): SQL => sql`
  select count(*)::int as chains,
    encode(sha256(convert_to(coalesce(string_agg(order_id || '=' || hash, ',' order by order_id), ''), 'UTF8')), 'hex')
      as digest
  from (
    select distinct on (order_id) order_id, hash from events
    where id <= ${lastEventId} order by order_id, position desc
  ) heads`;

/** Events this young may still have an elder that is not committed: no transaction of ours lives that long. */
const SETTLED_AFTER = sql`interval '5 minutes'`;

async function anchorEvents(db: Database): Promise<void> {
  await db.execute(sql`
    insert into event_anchors (day, last_event_id, chains, hash)
    select (now() at time zone 'UTC')::date, settled.id, heads.chains, heads.digest
    from (select max(id) as id from events where at < now() - ${SETTLED_AFTER}) settled,
      lateral (${headsDigest(sql`settled.id`)}) heads
    where settled.id is not null
    on conflict (day) do nothing`);
}

export async function verifyEvents(db: Database): Promise<LogFault[]> {
  const chains = await db.execute<{ where: string }>(sql`
    select distinct order_id as "where" from (
      select order_id, position, hash, previous_hash, event_hash(e) as right_hash,
        lag(hash, 1, '') over chain as expected, row_number() over chain as place
      from events e window chain as (partition by order_id order by position)
    ) checked
    where hash <> right_hash or previous_hash <> expected or position <> place`);
  const anchors = await db.execute<{ where: string }>(sql`
    select anchor.day::text as "where" from event_anchors anchor,
      lateral (${headsDigest(sql`anchor.last_event_id`)}) heads
    where anchor.hash <> heads.digest or anchor.chains <> heads.chains`);
  return [
    ...chains.rows.map((row) => ({ kind: 'chain' as const, where: row.where })),
    ...anchors.rows.map((row) => ({ kind: 'anchor' as const, where: row.where })),
  ];
}

export const createEventLog = (db: Database): EventLog => ({
  verify: () => verifyEvents(db),
  anchor: () => anchorEvents(db),
});

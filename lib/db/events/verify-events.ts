import { sql } from 'drizzle-orm';
import type { LogFault } from '../../domain/ports/event-log';
import type { Database } from '../database';
import { headsDigest } from './heads-digest';

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

import { sql } from 'drizzle-orm';
import type { LogFault } from '../../domain/ports/event-log';
import type { Database } from '../core/database';

/** Events with an id in (after, until]. Ids are text: they need not fit a JavaScript number. */
export type Span = { readonly after: string; readonly until: string };

/** So many events are read by one statement, which takes well under a second. */
export const SPAN_EVENTS = 20_000;

/** More faults than anybody reads. */
const MOST_FAULTS = 50;

/** Each event against its own hash and the event before it. The lateral keeps the planner from reading the whole table. */
export async function findBrokenChains(db: Database, { after, until }: Span): Promise<LogFault[]> {
  const { rows } = await db.execute<{ where: string }>(sql`
    select distinct e.order_id as "where" from events e
    left join lateral (
      select hash from events p where p.order_id = e.order_id and p.position = e.position - 1 limit 1
    ) before on true
    where e.id > ${after}::bigint and e.id <= ${until}::bigint
      and (e.hash <> event_hash(e) or e.previous_hash <> coalesce(before.hash, '')
        or (before.hash is null) <> (e.position = 1))
    limit ${MOST_FAULTS}`);
  return rows.map(({ where }) => ({ kind: 'chain', where }));
}

/** The next events after an id, so many at most; null: there are none. */
export async function nextSpan(db: Database, after: string, most: number): Promise<Span | null> {
  const { rows } = await db.execute<{ until: string | null }>(sql`
    select max(id)::text as until
    from (select id from events where id > ${after}::bigint order by id limit ${most}) span`);
  const until = rows[0]?.until ?? null;
  return until === null ? null : { after, until };
}

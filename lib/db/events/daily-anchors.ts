import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { LogFault } from '../../domain/ports/event-log';
import type { Database } from '../core/database';

/** Heads fetched at once. */
const PAGE = 5_000;

type Head = { readonly order: string; readonly hash: string };
type Anchor = {
  readonly day: string;
  readonly lastEventId: string;
  readonly chains: number;
  readonly hash: string;
};

/**
 * Until checkpoints came, each day had an anchor over the heads of all chains. The newest of them vouches for
 * everything before it; page by page, since a million heads are more than one statement may take.
 */
export async function findBrokenAnchor(db: Database): Promise<LogFault[]> {
  const { rows } = await db.execute<Anchor>(sql`
    select day::text as day, last_event_id::text as "lastEventId", chains, hash
    from event_anchors order by day desc limit 1`);
  const [anchor] = rows;
  if (!anchor) return [];
  const digest = createHash('sha256');
  let chains = 0;
  for await (const { order, hash } of readHeads(db, anchor.lastEventId)) {
    digest.update(`${chains === 0 ? '' : ','}${order}=${hash}`);
    chains += 1;
  }
  const isWhole = chains === anchor.chains && digest.digest('hex') === anchor.hash;
  return isWhole ? [] : [{ kind: 'anchor', where: anchor.day }];
}

async function* readHeads(db: Database, lastEventId: string): AsyncGenerator<Head> {
  for (let after = ''; ;) {
    const { rows } = await db.execute<Head>(sql`
      select distinct on (order_id) order_id as "order", hash from events
      where order_id > ${after} and id <= ${lastEventId}::bigint
      order by order_id, position desc limit ${PAGE}`);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.order;
  }
}

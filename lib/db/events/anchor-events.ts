import { sql } from 'drizzle-orm';
import type { Database } from '../database';
import { headsDigest } from './heads-digest';

/** Events this young may still have an elder that is not committed: no transaction of ours lives that long. */
const SETTLED_AFTER = sql`interval '5 minutes'`;

export async function anchorEvents(db: Database): Promise<void> {
  await db.execute(sql`
    insert into event_anchors (day, last_event_id, chains, hash)
    select (now() at time zone 'UTC')::date, settled.id, heads.chains, heads.digest
    from (select max(id) as id from events where at < now() - ${SETTLED_AFTER}) settled,
      lateral (${headsDigest(sql`settled.id`)}) heads
    where settled.id is not null
    on conflict (day) do nothing`);
}

import { sql } from 'drizzle-orm';
import type { Seen } from '../../domain/ports/watch-store';
import type { Database } from '../database';
import { checkouts } from '../schema';

/**
 * A look is as good as a read, so the read by the clock waits. One that is due within the next moments stays: a hint
 * may have hastened it, and this look may be older than the hint.
 */
const NEXT_READ = sql`case
  when ${checkouts.phase} = 'open' and ${checkouts.watchAt} > now() + interval '2500 milliseconds'
  then greatest(${checkouts.watchAt}, now() + interval '8 seconds') else ${checkouts.watchAt} end`;

/** Only where the stored status is still the one that was seen: a read that came between knows better. */
export async function markSeen(db: Database, seen: readonly Seen[], at: number): Promise<void> {
  if (seen.length === 0) return;
  const [ids, statuses] = [seen.map(({ id }) => id), seen.map(({ status }) => status)];
  const lastReadAt = new Date(at).toISOString();
  await db.execute(sql`
    update ${checkouts} set last_read_at = ${lastReadAt}, watch_at = ${NEXT_READ}
    from unnest(${sql.param(ids)}::text[], ${sql.param(statuses)}::text[]) as seen(id, status)
    where ${checkouts.id} = seen.id and ${checkouts.status} = seen.status
      and (last_read_at is null or last_read_at < ${lastReadAt})`);
}

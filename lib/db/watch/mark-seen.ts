import { and, eq, inArray, or, isNull, lt, sql } from 'drizzle-orm';
import type { Seen } from '../../domain/ports/watch-store';
import type { Status } from '../../domain/status';
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
  const byStatus = new Map<Status, string[]>();
  for (const { id, status } of seen) byStatus.set(status, [...(byStatus.get(status) ?? []), id]);
  const lastReadAt = new Date(at);
  for (const [status, ids] of byStatus) {
    await db
      .update(checkouts)
      .set({ lastReadAt, watchAt: NEXT_READ })
      .where(
        and(
          inArray(checkouts.id, ids),
          eq(checkouts.status, status),
          or(isNull(checkouts.lastReadAt), lt(checkouts.lastReadAt, lastReadAt)),
        ),
      );
  }
}

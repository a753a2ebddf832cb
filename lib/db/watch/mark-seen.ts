import { and, eq, inArray, or, isNull, lt } from 'drizzle-orm';
import type { Seen } from '../../domain/ports/watch-store';
import type { Status } from '../../domain/status';
import type { Database } from '../database';
import { checkouts } from '../schema';

/** Only where the stored status is still the one that was seen: a read that came between knows better. */
export async function markSeen(db: Database, seen: readonly Seen[], at: number): Promise<void> {
  const byStatus = new Map<Status, string[]>();
  for (const { id, status } of seen) byStatus.set(status, [...(byStatus.get(status) ?? []), id]);
  const lastReadAt = new Date(at);
  for (const [status, ids] of byStatus) {
    await db
      .update(checkouts)
      .set({ lastReadAt })
      .where(
        and(
          inArray(checkouts.id, ids),
          eq(checkouts.status, status),
          or(isNull(checkouts.lastReadAt), lt(checkouts.lastReadAt, lastReadAt)),
        ),
      );
  }
}

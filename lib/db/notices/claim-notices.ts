import { eq, inArray, sql } from 'drizzle-orm';
import type { DueNotice } from '../../domain/ports/notice-store';
import type { Database } from '../database';
import { noticeEndpoints, notices } from '../schema';
import { toNotice } from './to-notice';

/** Leases due notices, longest overdue first, and counts the try: a process that dies while sending has tried. */
export async function claimNotices(
  db: Database,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<DueNotice[]> {
  const claimed = await db.execute<{ id: string }>(sql`
    update ${notices} set
      due_at = clock_timestamp() + ${leaseMs / 1000} * interval '1 second',
      attempts = attempts + 1, last_attempt_at = clock_timestamp()
    where id in (
      select id from ${notices} where due_at <= clock_timestamp()
      order by due_at, id limit ${limit} for update skip locked
    ) returning id`);
  const ids = claimed.rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(notices)
    .innerJoin(noticeEndpoints, eq(noticeEndpoints.id, notices.endpointId))
    .where(inArray(notices.id, ids));
  return rows.map(({ notices: notice, notice_endpoints: { url, isInside, secret } }) => ({
    ...toNotice(notice),
    ...{ url, isInside, secret },
  }));
}

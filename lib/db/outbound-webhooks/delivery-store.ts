import type { Notice, NoticeEndpoint } from '../../domain/outbound-webhook/outbound-webhook';
import { noticeEndpoints, notices, staff } from '../schema';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { DueNotice, NoticeStore } from '../../domain/ports/delivery-store';
import type { Database } from '../core/database';
import { asBranchId } from '../../domain/core/ids';

const millis = (date: Date | null): number | null => date?.getTime() ?? null;

const toNotice = (row: typeof notices.$inferSelect): Notice => ({
  id: row.id,
  endpointId: row.endpointId,
  data: row.data,
  createdAt: row.createdAt.getTime(),
  attempts: row.attempts,
  dueAt: millis(row.dueAt),
  deliveredAt: millis(row.deliveredAt),
  lastAttemptAt: millis(row.lastAttemptAt),
  lastStatus: row.lastStatus,
  lastFailure: row.lastFailure,
});

/** Leases due notices, longest overdue first, and counts the try: a process that dies while sending has tried. */
async function claimNotices(
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

const fromNow = (ms: number) => sql`clock_timestamp() + ${ms / 1000} * interval '1 second'`;

/** Longer than anybody asks what became of a notice. */
const KEPT_FOR = sql`interval '30 days'`;

export const createNoticeStore = (db: Database): NoticeStore => ({
  async addEndpoint({ createdAt, ...endpoint }) {
    await db.insert(noticeEndpoints).values({ ...endpoint, createdAt: new Date(createdAt) });
  },
  async list(branchId, most) {
    const found = await db
      .select({ endpoint: noticeEndpoints, maker: staff.name })
      .from(noticeEndpoints)
      .innerJoin(staff, eq(staff.id, noticeEndpoints.createdBy))
      .where(eq(noticeEndpoints.branchId, branchId))
      .orderBy(desc(noticeEndpoints.createdAt), desc(noticeEndpoints.id));
    return Promise.all(
      found.map(async ({ endpoint, maker }) => ({
        ...toEndpoint(endpoint, maker),
        notices: await newest(db, endpoint.id, most),
      })),
    );
  },
  endEndpoint: (id, branchId) =>
    end(db, id, and(eq(noticeEndpoints.id, id), eq(noticeEndpoints.branchId, branchId))),
  async again(id, branchId) {
    const found = await db
      .update(notices)
      .set({ dueAt: sql`clock_timestamp()`, attempts: 0, deliveredAt: null })
      .from(noticeEndpoints)
      .where(
        and(
          eq(notices.id, id),
          eq(noticeEndpoints.id, notices.endpointId),
          eq(noticeEndpoints.branchId, branchId),
          isNull(noticeEndpoints.endedAt),
        ),
      )
      .returning({ id: notices.id });
    return found.length > 0;
  },
  claimDue: (limit, leaseMs) => claimNotices(db, { limit, leaseMs }),
  async note(id, end) {
    const set =
      end.kind === 'delivered'
        ? { dueAt: null, deliveredAt: sql`clock_timestamp()`, lastStatus: end.status, lastFailure: null }
        : {
            dueAt: end.againInMs === null ? null : fromNow(end.againInMs),
            lastStatus: end.status,
            lastFailure: end.failure,
          };
    await db.update(notices).set(set).where(eq(notices.id, id));
  },
  async endGone(endpointId) {
    await end(db, endpointId, eq(noticeEndpoints.id, endpointId));
  },
  async forget() {
    await db.execute(
      sql`delete from ${notices} where due_at is null and created_at < clock_timestamp() - ${KEPT_FOR}`,
    );
  },
});

const newest = async (db: Database, endpointId: string, most: number): Promise<Notice[]> =>
  (
    await db
      .select()
      .from(notices)
      .where(eq(notices.endpointId, endpointId))
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(most)
  ).map(toNotice);

/** Together with what waits for it. */
const end = (db: Database, id: string, where: ReturnType<typeof and>): Promise<boolean> =>
  db.transaction(async (tx) => {
    const ended = await tx
      .update(noticeEndpoints)
      .set({ endedAt: sql`coalesce(${noticeEndpoints.endedAt}, clock_timestamp())` })
      .where(where)
      .returning({ id: noticeEndpoints.id });
    if (ended.length > 0) await tx.update(notices).set({ dueAt: null }).where(eq(notices.endpointId, id));
    return ended.length > 0;
  });

const toEndpoint = (row: typeof noticeEndpoints.$inferSelect, createdBy: string): NoticeEndpoint => ({
  id: row.id,
  branchId: asBranchId(row.branchId),
  url: row.url,
  isInside: row.isInside,
  createdBy,
  createdAt: row.createdAt.getTime(),
  endedAt: row.endedAt?.getTime() ?? null,
});

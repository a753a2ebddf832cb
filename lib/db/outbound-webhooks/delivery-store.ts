import type { OutboundDelivery, OutboundEndpoint } from '../../domain/outbound-webhook/outbound-webhook';
import { outboundEndpoints, deliveries, staff } from '../schema';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { DueDelivery, DeliveryStore } from '../../domain/ports/delivery-store';
import type { Database } from '../core/database';
import { asBranchId } from '../../domain/core/ids';

const millis = (date: Date | null): number | null => date?.getTime() ?? null;

const toDelivery = (row: typeof deliveries.$inferSelect): OutboundDelivery => ({
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
async function claimDeliveries(
  db: Database,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<DueDelivery[]> {
  const claimed = await db.execute<{ id: string }>(sql`
    update ${deliveries} set
      due_at = clock_timestamp() + ${leaseMs / 1000} * interval '1 second',
      attempts = attempts + 1, last_attempt_at = clock_timestamp()
    where id in (
      select id from ${deliveries} where due_at <= clock_timestamp()
      order by due_at, id limit ${limit} for update skip locked
    ) returning id`);
  const ids = claimed.rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(deliveries)
    .innerJoin(outboundEndpoints, eq(outboundEndpoints.id, deliveries.endpointId))
    .where(inArray(deliveries.id, ids));
  return rows.map(({ notices: delivery, notice_endpoints: { url, allowPrivateNetwork, secret } }) => ({
    ...toDelivery(delivery),
    ...{ url, allowPrivateNetwork, secret },
  }));
}

const fromNow = (ms: number) => sql`clock_timestamp() + ${ms / 1000} * interval '1 second'`;

/** Longer than anybody asks what became of a notice. */
const KEPT_FOR = sql`interval '30 days'`;

export const createDeliveryStore = (db: Database): DeliveryStore => ({
  async addEndpoint({ createdAt, ...endpoint }) {
    await db.insert(outboundEndpoints).values({ ...endpoint, createdAt: new Date(createdAt) });
  },
  async list(branchId, most) {
    const found = await db
      .select({ endpoint: outboundEndpoints, maker: staff.name })
      .from(outboundEndpoints)
      .innerJoin(staff, eq(staff.id, outboundEndpoints.createdBy))
      .where(eq(outboundEndpoints.branchId, branchId))
      .orderBy(desc(outboundEndpoints.createdAt), desc(outboundEndpoints.id));
    return Promise.all(
      found.map(async ({ endpoint, maker }) => ({
        ...toEndpoint(endpoint, maker),
        deliveries: await newest(db, endpoint.id, most),
      })),
    );
  },
  endEndpoint: (id, branchId) =>
    end(db, id, and(eq(outboundEndpoints.id, id), eq(outboundEndpoints.branchId, branchId))),
  async again(id, branchId) {
    const found = await db
      .update(deliveries)
      .set({ dueAt: sql`clock_timestamp()`, attempts: 0, deliveredAt: null })
      .from(outboundEndpoints)
      .where(
        and(
          eq(deliveries.id, id),
          eq(outboundEndpoints.id, deliveries.endpointId),
          eq(outboundEndpoints.branchId, branchId),
          isNull(outboundEndpoints.endedAt),
        ),
      )
      .returning({ id: deliveries.id });
    return found.length > 0;
  },
  claimDue: (limit, leaseMs) => claimDeliveries(db, { limit, leaseMs }),
  async note(id, end) {
    const set =
      end.kind === 'delivered'
        ? { dueAt: null, deliveredAt: sql`clock_timestamp()`, lastStatus: end.status, lastFailure: null }
        : {
            dueAt: end.againInMs === null ? null : fromNow(end.againInMs),
            lastStatus: end.status,
            lastFailure: end.failure,
          };
    await db.update(deliveries).set(set).where(eq(deliveries.id, id));
  },
  async endGone(endpointId) {
    await end(db, endpointId, eq(outboundEndpoints.id, endpointId));
  },
  async forget() {
    await db.execute(
      sql`delete from ${deliveries} where due_at is null and created_at < clock_timestamp() - ${KEPT_FOR}`,
    );
  },
});

const newest = async (db: Database, endpointId: string, most: number): Promise<OutboundDelivery[]> =>
  (
    await db
      .select()
      .from(deliveries)
      .where(eq(deliveries.endpointId, endpointId))
      .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
      .limit(most)
  ).map(toDelivery);

/** Together with what waits for it. */
const end = (db: Database, id: string, where: ReturnType<typeof and>): Promise<boolean> =>
  db.transaction(async (tx) => {
    const ended = await tx
      .update(outboundEndpoints)
      .set({ endedAt: sql`coalesce(${outboundEndpoints.endedAt}, clock_timestamp())` })
      .where(where)
      .returning({ id: outboundEndpoints.id });
    if (ended.length > 0)
      await tx.update(deliveries).set({ dueAt: null }).where(eq(deliveries.endpointId, id));
    return ended.length > 0;
  });

const toEndpoint = (row: typeof outboundEndpoints.$inferSelect, createdBy: string): OutboundEndpoint => ({
  id: row.id,
  branchId: asBranchId(row.branchId),
  url: row.url,
  allowPrivateNetwork: row.allowPrivateNetwork,
  createdBy,
  createdAt: row.createdAt.getTime(),
  endedAt: row.endedAt?.getTime() ?? null,
});

import type {
  NewOutboundEndpoint,
  OutboundDelivery,
  OutboundEndpoint,
} from '../../domain/outbound-webhook/outbound-webhook';
import { outboundDeliveries, outboundWebhooks } from '../schema/outbound-webhooks';
import { staff } from '../schema/staff';
import { and, count, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type {
  DeliveryClaim,
  DeliveryRoom,
  DeliveryStore,
  DueDelivery,
} from '../../domain/ports/delivery-store';
import { fromNow } from '../core/clock';
import { millis } from '../core/rows';
import type { Database, Transaction } from '../core/database';
import { lockName } from '../core/locks';
import { asBranchId } from '../../domain/core/ids';

const toDelivery = (row: typeof outboundDeliveries.$inferSelect): OutboundDelivery => ({
  id: row.id,
  endpointId: row.webhookId,
  data: row.data,
  createdAt: row.createdAt.getTime(),
  attempts: row.attempts,
  dueAt: millis(row.dueAt),
  deliveredAt: millis(row.deliveredAt),
  lastAttemptAt: millis(row.lastAttemptAt),
  lastStatus: row.lastStatus,
  lastFailure: row.lastFailure,
  sentAgainAt: millis(row.sentAgainAt),
});

/**
 * Leases due deliveries and counts the attempt: a process that dies while sending has tried. Each endpoint is asked for
 * its own, so that neither the backlog of another nor its history is walked.
 */
async function claimDeliveries(db: Database, room: DeliveryRoom, leaseMs: number): Promise<DueDelivery[]> {
  const ids = sql.param([...room.ofEndpoint.keys()]);
  const counts = sql.param([...room.ofEndpoint.values()]);
  const claimed = await db.execute<DeliveryClaim>(sql`
    with due as materialized (
      select waiting.id from ${outboundWebhooks} as endpoint
      left join unnest(${ids}::text[], ${counts}::int[]) as room(endpoint_id, count)
        on room.endpoint_id = endpoint.id
      cross join lateral (
        select id, due_at from ${outboundDeliveries}
        where webhook_id = endpoint.id and due_at <= clock_timestamp()
        order by due_at, id limit coalesce(room.count, ${room.perEndpoint}) for update skip locked
      ) as waiting
      where endpoint.ended_at is null
      order by waiting.due_at, waiting.id limit ${room.inAll}
    )
    update ${outboundDeliveries} as delivery set
      due_at = ${fromNow(leaseMs)}, attempts = attempts + 1, last_attempt_at = clock_timestamp()
    from due where delivery.id = due.id
    returning delivery.id, delivery.due_at::text as "leasedUntil"`);
  const leases = new Map(claimed.rows.map(({ id, leasedUntil }) => [id, leasedUntil]));
  if (leases.size === 0) return [];
  const rows = await db
    .select()
    .from(outboundDeliveries)
    .innerJoin(outboundWebhooks, eq(outboundWebhooks.id, outboundDeliveries.webhookId))
    .where(inArray(outboundDeliveries.id, [...leases.keys()]));
  return rows.map(
    ({ outbound_deliveries: delivery, outbound_webhooks: { url, allowPrivateNetwork, secret } }) => ({
      ...toDelivery(delivery),
      ...{ url, allowPrivateNetwork, secret },
      leasedUntil: leases.get(delivery.id) ?? '',
    }),
  );
}

/** The same address in other words, say with the default port, is the same. Two managers at once are one after the other. */
async function addEndpoint(
  tx: Transaction,
  { createdAt, ...endpoint }: NewOutboundEndpoint,
  most: number,
): ReturnType<DeliveryStore['addEndpoint']> {
  await lockName(tx, `outbound/${endpoint.branchId}`);
  const active = await tx
    .select({ url: outboundWebhooks.url })
    .from(outboundWebhooks)
    .where(and(eq(outboundWebhooks.branchId, endpoint.branchId), isNull(outboundWebhooks.endedAt)));
  if (active.some(({ url }) => new URL(url).href === new URL(endpoint.url).href)) return 'already_added';
  if (active.length >= most) return 'too_many';
  await tx.insert(outboundWebhooks).values({ ...endpoint, createdAt: new Date(createdAt) });
  return 'added';
}

/** Longer than anybody asks for the outcome of a delivery. */
const KEPT_FOR = sql`interval '30 days'`;

export const createDeliveryStore = (db: Database): DeliveryStore => ({
  addEndpoint: (endpoint, most) => db.transaction((tx) => addEndpoint(tx, endpoint, most)),
  async list(branchId, most) {
    const found = await db
      .select({ endpoint: outboundWebhooks, maker: staff.name })
      .from(outboundWebhooks)
      .innerJoin(staff, eq(staff.id, outboundWebhooks.createdBy))
      .where(eq(outboundWebhooks.branchId, branchId))
      .orderBy(
        sql`${outboundWebhooks.endedAt} is not null`,
        desc(outboundWebhooks.createdAt),
        desc(outboundWebhooks.id),
      )
      .limit(most.endpoints);
    return Promise.all(
      found.map(async ({ endpoint, maker }) => ({
        ...toEndpoint(endpoint, maker),
        deliveries: await newest(db, endpoint.id, most.deliveries),
      })),
    );
  },
  endEndpoint: (id, branchId) =>
    end(db, id, and(eq(outboundWebhooks.id, id), eq(outboundWebhooks.branchId, branchId))),
  async again(id, branchId) {
    const found = await db
      .update(outboundDeliveries)
      .set({
        ...{ dueAt: sql`clock_timestamp()`, sentAgainAt: sql`clock_timestamp()` },
        ...{ attempts: 0, deliveredAt: null, lastStatus: null, lastFailure: null },
      })
      .from(outboundWebhooks)
      .where(
        and(
          eq(outboundDeliveries.id, id),
          eq(outboundWebhooks.id, outboundDeliveries.webhookId),
          eq(outboundWebhooks.branchId, branchId),
          isNull(outboundWebhooks.endedAt),
        ),
      )
      .returning({ id: outboundDeliveries.id });
    return found.length > 0;
  },
  async countUndelivered(branchId, most) {
    const some = db
      .select({ one: sql`1` })
      .from(outboundDeliveries)
      .innerJoin(outboundWebhooks, eq(outboundWebhooks.id, outboundDeliveries.webhookId))
      .where(and(eq(outboundWebhooks.branchId, branchId), isNull(outboundWebhooks.endedAt), hasFailed))
      .limit(most);
    const [found] = await db.select({ value: count() }).from(some.as('some'));
    return found?.value ?? 0;
  },
  claimDue: (room, leaseMs) => claimDeliveries(db, room, leaseMs),
  async note({ id, leasedUntil }, end) {
    const set =
      end.kind === 'delivered'
        ? { dueAt: null, deliveredAt: sql`clock_timestamp()`, lastStatus: end.status, lastFailure: null }
        : {
            dueAt: end.againInMs === null ? null : fromNow(end.againInMs),
            lastStatus: end.status,
            lastFailure: end.failure,
          };
    await db
      .update(outboundDeliveries)
      .set(set)
      .where(
        and(eq(outboundDeliveries.id, id), sql`${outboundDeliveries.dueAt} = ${leasedUntil}::timestamptz`),
      );
  },
  async endGone(endpointId) {
    await end(db, endpointId, eq(outboundWebhooks.id, endpointId));
  },
  async forget() {
    // Endpoint by endpoint, along the index of its newest deliveries: what is kept is not walked.
    await db.execute(sql`
      delete from ${outboundDeliveries} where id in (
        select old.id from ${outboundWebhooks} as endpoint cross join lateral (
          select id from ${outboundDeliveries}
          where webhook_id = endpoint.id and created_at < now() - ${KEPT_FOR} and due_at is null
        ) as old)`);
  },
});

/** What waits for its first attempt has not failed; the first words are those of the index. */
const hasFailed = and(
  sql`${outboundDeliveries.deliveredAt} is null`,
  or(
    isNull(outboundDeliveries.dueAt),
    isNotNull(outboundDeliveries.lastStatus),
    isNotNull(outboundDeliveries.lastFailure),
  ),
);

/** The newest, and below them the newest that somebody has to see to. */
async function newest(db: Database, endpointId: string, most: number): Promise<OutboundDelivery[]> {
  const find = (where?: SQL) =>
    db
      .select()
      .from(outboundDeliveries)
      .where(and(eq(outboundDeliveries.webhookId, endpointId), where))
      .orderBy(desc(outboundDeliveries.createdAt), desc(outboundDeliveries.id))
      .limit(most);
  const [all, failed] = await Promise.all([find(), find(hasFailed)]);
  const ids = new Set(all.map(({ id }) => id));
  return [...all, ...failed.filter(({ id }) => !ids.has(id))].map(toDelivery);
}

/** Together with what waits for it. */
const end = (db: Database, id: string, where: ReturnType<typeof and>): Promise<boolean> =>
  db.transaction(async (tx) => {
    const ended = await tx
      .update(outboundWebhooks)
      .set({ endedAt: sql`coalesce(${outboundWebhooks.endedAt}, clock_timestamp())` })
      .where(where)
      .returning({ id: outboundWebhooks.id });
    if (ended.length > 0)
      await tx.update(outboundDeliveries).set({ dueAt: null }).where(eq(outboundDeliveries.webhookId, id));
    return ended.length > 0;
  });

const toEndpoint = (row: typeof outboundWebhooks.$inferSelect, createdBy: string): OutboundEndpoint => ({
  id: row.id,
  branchId: asBranchId(row.branchId),
  url: row.url,
  allowPrivateNetwork: row.allowPrivateNetwork,
  createdBy,
  createdAt: row.createdAt.getTime(),
  endedAt: millis(row.endedAt),
});

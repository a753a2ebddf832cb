import { eq, sql, type SQL } from 'drizzle-orm';
import type { SeenUnchanged, SweepPass } from '../../domain/ports/reconcile-store';
import type { Database } from '../core/database';
import { callBudget, jobs } from '../schema/watch';
import { checkouts } from '../schema/orders';
import { asGatewayCheckoutId, type GatewayCheckoutId } from '../../domain/core/ids';
import type { KnownRange } from '../../domain/checkout/watch-schedule';
import { z } from 'zod';
import type { CheckoutSearch } from '../../domain/gateway/gateway-checkout';

/**
 * A search result is as good as a read, so the next planned read is put off. One that is due within moments stays: a
 * signal may have expedited it, and this result may be older than the signal.
 */
const NEXT_READ = sql`case
  when ${checkouts.phase} = 'open' and ${checkouts.watchAt} > now() + interval '2500 milliseconds'
  then greatest(${checkouts.watchAt}, now() + interval '8 seconds') else ${checkouts.watchAt} end`;

/**
 * Only where the stored status is still the one that was seen: a read that came between knows better. So does whoever
 * holds the row at this moment; nobody is waited for.
 */
export async function markSeen(db: Database, seen: readonly SeenUnchanged[], at: number): Promise<void> {
  if (seen.length === 0) return;
  const [ids, statuses] = [seen.map(({ id }) => id), seen.map(({ status }) => status)];
  const lastReadAt = new Date(at).toISOString();
  await db.execute(sql`
    with free as (
      select checkouts.id from ${checkouts}
      join unnest(${sql.param(ids)}::text[], ${sql.param(statuses)}::text[]) as seen(id, status)
        on checkouts.id = seen.id and checkouts.status = seen.status
      where last_read_at is null or last_read_at < ${lastReadAt}
      for no key update of checkouts skip locked
    )
    update ${checkouts} set last_read_at = ${lastReadAt}, watch_at = ${NEXT_READ}
    from free where ${checkouts.id} = free.id`);
}

const ids = (where: SQL) =>
  sql`select gateway_id from ${checkouts} where gateway_id ~ '^[0-9]+$' and ${where}`;

// Each along an index of its own that holds these few alone.
const openWithin = (age: string) =>
  ids(sql`phase in ('open', 'cancelling') and created_at > now() - ${age}::interval`);
const endedUnpaidWithin = (age: string) =>
  ids(sql`phase in ('closed', 'rejected') and booked_minor is null
    and coalesce(ended_at, created_at) > now() - ${age}::interval`);

/** Of checkouts made at about the same time the gateway numbers some in another order than we store them. */
const oldestWithin = (age: string) =>
  sql`(${ids(sql`created_at > now() - ${age}::interval`)} order by created_at limit 100)`;

const RANGES: Record<KnownRange, SQL> = {
  counter: openWithin('3 minutes'),
  waiting: sql`${openWithin('5 minutes')} and created_at <= now() - interval '3 minutes'`,
  recent: sql`${openWithin('1 hour')} union all ${endedUnpaidWithin('10 minutes')}`,
  hour: openWithin('1 day'),
  // What has been open for longer is read by itself: it would have everything searched that came since.
  week: sql`${openWithin('7 days')} union all ${endedUnpaidWithin('7 days')}`,
  quarter: oldestWithin('100 days'),
};

export async function oldestOf(db: Database, range: KnownRange): Promise<GatewayCheckoutId | null> {
  const { rows } = await db.execute<{ oldest: string | null }>(sql`
    select min(gateway_id::numeric)::text as oldest from (${RANGES[range]}) as found
    where not exists (select from ${callBudget} where closed_until > clock_timestamp())`);
  const oldest = rows[0]?.oldest;
  return oldest ? asGatewayCheckoutId(oldest) : null;
}

const passSchema = z.object({
  startedAt: z.number().int(),
  next: z.object({ afterId: z.string().regex(/^\d+$/), page: z.number().int() }).nullable(),
  hasFailed: z.boolean(),
});

const jobOf = (range: KnownRange) => `sweep/${range}`;

export async function readPass(db: Database, range: KnownRange): Promise<SweepPass | null> {
  const [row] = await db
    .select({ cursor: jobs.cursor })
    .from(jobs)
    .where(eq(jobs.name, jobOf(range)));
  if (!row?.cursor) return null;
  const { next, ...pass } = passSchema.parse(JSON.parse(row.cursor));
  return { ...pass, next: next && { ...next, afterId: asGatewayCheckoutId(next.afterId) } };
}

export async function keepPass(db: Database, range: KnownRange, pass: SweepPass | null): Promise<void> {
  const cursor = pass && JSON.stringify(pass);
  await db
    .insert(jobs)
    .values({ name: jobOf(range), dueAt: sql`clock_timestamp()`, cursor })
    .onConflictDoUpdate({ target: jobs.name, set: { cursor } });
}

/** The sweep of range `restored`; its cursor says where a reconciliation after a restore begins, null: none is due. */
export const RESTORED_JOB = 'sweep/restored';

const cursorSchema = z.union([
  z.object({ afterId: z.string().regex(/^\d+$/) }),
  z.object({ after: z.number().int() }),
]);

export async function restoredFrom(db: Database): Promise<CheckoutSearch | null> {
  const { rows } = await db.execute<{ cursor: string }>(
    sql`select cursor from ${jobs} where name = ${RESTORED_JOB} and cursor is not null`,
  );
  const [row] = rows;
  if (!row) return null;
  const cursor = cursorSchema.parse(JSON.parse(row.cursor));
  return 'after' in cursor ? cursor : { afterId: asGatewayCheckoutId(cursor.afterId) };
}

export async function endRestored(db: Database): Promise<void> {
  await db.execute(sql`update ${jobs} set cursor = null where name = ${RESTORED_JOB}`);
}

import { sql } from 'drizzle-orm';
import type { SeenUnchanged } from '../../domain/ports/reconcile-store';
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

/** Only where the stored status is still the one that was seen: a read that came between knows better. */
export async function markSeen(db: Database, seen: readonly SeenUnchanged[], at: number): Promise<void> {
  if (seen.length === 0) return;
  const [ids, statuses] = [seen.map(({ id }) => id), seen.map(({ status }) => status)];
  const lastReadAt = new Date(at).toISOString();
  await db.execute(sql`
    update ${checkouts} set last_read_at = ${lastReadAt}, watch_at = ${NEXT_READ}
    from unnest(${sql.param(ids)}::text[], ${sql.param(statuses)}::text[]) as seen(id, status)
    where ${checkouts.id} = seen.id and ${checkouts.status} = seen.status
      and (last_read_at is null or last_read_at < ${lastReadAt})`);
}

const isOpen = sql`phase in ('open', 'cancelling')`;
const isUnpaidEnd = sql`phase in ('closed', 'rejected') and booked_minor is null`;
const createdWithin = (age: string) => sql`created_at > now() - ${age}::interval`;
const endedWithin = (age: string) => sql`coalesce(ended_at, created_at) > now() - ${age}::interval`;

const RANGES: Record<KnownRange, ReturnType<typeof sql>> = {
  counter: sql`${isOpen} and ${createdWithin('5 minutes')}`,
  recent: sql`(${isOpen} and ${createdWithin('1 hour')}) or (${isUnpaidEnd} and ${endedWithin('10 minutes')})`,
  hour: sql`${isOpen} and ${createdWithin('1 day')}`,
  week: sql`${isOpen} or (${isUnpaidEnd} and ${endedWithin('7 days')})`,
  quarter: createdWithin('100 days'),
};

export async function oldestOf(db: Database, range: KnownRange): Promise<GatewayCheckoutId | null> {
  const { rows } = await db.execute<{ oldest: string | null }>(sql`
    select min(gateway_id::numeric)::text as oldest from ${checkouts}
    where gateway_id ~ '^[0-9]+$' and (${RANGES[range]})
      and not exists (select from ${callBudget} where closed_until > clock_timestamp())`);
  const oldest = rows[0]?.oldest;
  return oldest ? asGatewayCheckoutId(oldest) : null;
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

import { eq, sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { span } from '../core/clock';
import type { Database } from '../core/database';
import { type OnBroken, toCheckout, parseRowsLeniently } from '../core/rows';
import { checkouts, orders } from '../schema/orders';

/** Leases due checkouts, longest overdue first: others skip what is locked, and see a later `watch_at` on the rest. */
export async function claimDue(
  db: Database,
  { limit, leaseMs, onBroken }: { limit: number; leaseMs: number; onBroken: OnBroken },
): Promise<Checkout[]> {
  const claimed = await db.execute<{ id: string }>(sql`
    with due as (
      select id, watch_at from ${checkouts} where watch_at <= now()
      order by watch_at, id limit ${limit} for update skip locked
    ), claimed as (
      update ${checkouts} set watch_at = now() + ${span(leaseMs)}, claimed_at = now()
      from due where ${checkouts.id} = due.id
      returning due.id, due.watch_at
    )
    select id from claimed order by watch_at, id`);
  const ids = claimed.rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(sql`${checkouts.id} = any(${sql.param(ids)})`)
    .orderBy(sql`array_position(${sql.param(ids)}::text[], ${checkouts.id})`);
  return parseRowsLeniently(rows, (row) => toCheckout(row.checkouts, row.orders), onBroken);
}

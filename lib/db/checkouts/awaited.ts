import { and, eq, sql } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/core/ids';
import type { Database } from '../core/database';
import { livingInstances } from '../core/locks';
import { checkouts } from '../schema/orders';

/** A waiting till polls every few seconds. */
const AWAITED_WITHIN = sql`interval '15 seconds'`;

export async function isAwaited(db: Database, id: CheckoutId): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from ${checkouts}
    where id = ${id} and awaited_at > now() - ${AWAITED_WITHIN} and owner_instance in (${livingInstances})`);
  return rows.length > 0;
}

export async function markAwaited(db: Database, id: CheckoutId): Promise<void> {
  await db
    .update(checkouts)
    .set({ awaitedAt: sql`now()` })
    .where(and(eq(checkouts.id, id), sql`${checkouts.phase} in ('creating', 'outcome_unknown')`));
}

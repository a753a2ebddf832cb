import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/core/ids';
import type { StillWaiting } from '../../domain/ports/checkout-store';
import type { Database } from '../core/database';
import { livingInstances } from '../core/locks';
import { checkouts } from '../schema/orders';
import { nextRead } from '../watch/expedite';

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

/** One statement, and no lock on the order: it changes only a code that is still as the read showed it. */
export async function noteStillWaiting(
  db: Database,
  { id, number, startedAt, watchIn }: StillWaiting,
): Promise<boolean> {
  const { rowCount } = await db
    .update(checkouts)
    .set({
      lastReadAt: new Date(startedAt),
      lastObservation: number,
      watchAt: nextRead(watchIn, { gatewayId: null, status: null }),
    })
    .where(
      and(
        eq(checkouts.id, id),
        eq(checkouts.phase, 'open'),
        eq(checkouts.status, 'PENDING'),
        lt(checkouts.lastObservation, number),
        isNull(checkouts.anomaly),
        isNull(checkouts.pendingRefund),
        isNull(checkouts.bookedMinor),
      ),
    );
  return rowCount === 1;
}

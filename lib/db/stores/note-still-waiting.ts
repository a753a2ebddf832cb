import { and, eq, isNull, lt } from 'drizzle-orm';
import type { StillWaiting } from '../../domain/ports/checkout-store';
import type { Database } from '../database';
import { nextLook } from '../hints/next-look';
import { checkouts } from '../schema';

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
      watchAt: nextLook(watchIn, { gatewayId: null, status: null }),
    })
    .where(
      and(
        eq(checkouts.id, id),
        eq(checkouts.phase, 'open'),
        eq(checkouts.status, 'PENDING'),
        lt(checkouts.lastObservation, number),
        isNull(checkouts.oddity),
        isNull(checkouts.refunding),
        isNull(checkouts.bookedMinor),
      ),
    );
  return rowCount === 1;
}

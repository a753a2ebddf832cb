import { and, eq } from 'drizzle-orm';
import type { OpenOutcome, Tap } from '../../domain/ports/checkout-store';
import type { Transaction } from '../core/database';
import { toCheckout } from '../core/rows';
import { checkouts, orders, taps } from '../schema';
import { lockTap } from '../core/locks';

/**
 * Serialises arrivals of one tap until the transaction ends and says what an earlier one led to.
 * Null: this is the first. The primary key of `taps` would still refuse a second.
 */
export async function claimTap(tx: Transaction, tap: Tap): Promise<OpenOutcome | null> {
  await lockTap(tx, tap);
  const [row] = await tx
    .select()
    .from(taps)
    .innerJoin(checkouts, eq(checkouts.id, taps.checkoutId))
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(and(eq(taps.staffId, tap.staffId), eq(taps.key, tap.key)));
  if (!row) return null;
  if (row.taps.fingerprint !== tap.fingerprint) return { kind: 'key_reused' };
  return { kind: 'replayed', checkout: toCheckout(row.checkouts, row.orders) };
}

import { and, eq } from 'drizzle-orm';
import type { OpenOutcome, IdempotentRequest } from '../../domain/ports/checkout-store';
import type { Transaction } from '../core/database';
import { toCheckout } from '../core/rows';
import { checkouts, orders, idempotentRequests } from '../schema';
import { lockIdempotencyKey } from '../core/locks';

/**
 * Serialises arrivals of one tap until the transaction ends and says what an earlier one led to.
 * Null: this is the first. The primary key of `taps` would still refuse a second.
 */
export async function claimRequest(
  tx: Transaction,
  idempotency: IdempotentRequest,
): Promise<OpenOutcome | null> {
  await lockIdempotencyKey(tx, idempotency);
  const [row] = await tx
    .select()
    .from(idempotentRequests)
    .innerJoin(checkouts, eq(checkouts.id, idempotentRequests.checkoutId))
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(
      and(eq(idempotentRequests.staffId, idempotency.staffId), eq(idempotentRequests.key, idempotency.key)),
    );
  if (!row) return null;
  if (row.taps.fingerprint !== idempotency.fingerprint) return { kind: 'key_reused' };
  return { kind: 'replayed', checkout: toCheckout(row.checkouts, row.orders) };
}

import { and, eq } from 'drizzle-orm';
import type { OpenOutcome, IdempotentRequest } from '../../domain/ports/checkout-store';
import type { Transaction } from '../core/database';
import { toCheckout } from '../core/rows';
import { checkouts, idempotencyKeys, orders } from '../schema/orders';
import { lockIdempotencyKey } from '../core/locks';

/**
 * Serialises requests with one key until the transaction ends, and returns what an earlier one led to.
 * Null: this is the first. The primary key of `idempotency_keys` would still refuse a second.
 */
export async function claimRequest(
  tx: Transaction,
  idempotency: IdempotentRequest,
): Promise<OpenOutcome | null> {
  await lockIdempotencyKey(tx, idempotency);
  const [row] = await tx
    .select()
    .from(idempotencyKeys)
    .innerJoin(checkouts, eq(checkouts.id, idempotencyKeys.checkoutId))
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(and(eq(idempotencyKeys.staffId, idempotency.staffId), eq(idempotencyKeys.key, idempotency.key)));
  if (!row) return null;
  if (row.idempotency_keys.fingerprint !== idempotency.fingerprint) return { kind: 'key_reused' };
  return { kind: 'replayed', checkout: toCheckout(row.checkouts, row.orders) };
}

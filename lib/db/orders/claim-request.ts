import { and, eq, sql } from 'drizzle-orm';
import type { OpenOutcome, IdempotentRequest } from '../../domain/ports/checkout-store';
import type { CheckoutId } from '../../domain/core/ids';
import type { Database, Transaction } from '../core/database';
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
    .leftJoin(checkouts, eq(checkouts.id, idempotencyKeys.checkoutId))
    .leftJoin(orders, eq(orders.id, checkouts.orderId))
    .where(and(eq(idempotencyKeys.staffId, idempotency.staffId), eq(idempotencyKeys.key, idempotency.key)))
    // Every charge asks this: each connection plans it once.
    .prepare('qtill_claim')
    .execute();
  if (!row) return null;
  if (!row.checkouts || !row.orders) return { kind: 'stopped' };
  if (row.idempotency_keys.fingerprint !== idempotency.fingerprint) return { kind: 'key_reused' };
  return { kind: 'replayed', checkout: toCheckout(row.checkouts, row.orders) };
}

/** For requests that need no outcome of their own: asked again, they are answered with what is true then. */
export const claimKey = (db: Database, idempotency: IdempotentRequest, id: CheckoutId): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { staffId, key, fingerprint } = idempotency;
    await lockIdempotencyKey(tx, { staffId, key });
    const [row] = await tx
      .select({ fingerprint: idempotencyKeys.fingerprint })
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.staffId, staffId), eq(idempotencyKeys.key, key)));
    if (row) return row.fingerprint === fingerprint;
    await tx
      .insert(idempotencyKeys)
      .values({ staffId, key, fingerprint, checkoutId: id, createdAt: sql`now()` });
    return true;
  });

import { and, eq, sql } from 'drizzle-orm';
import { asCheckoutId, type BranchId, type CheckoutId } from '../../domain/core/ids';
import type { IdempotentRequest } from '../../domain/ports/checkout-store';
import { type Database, inTransaction } from '../core/database';
import { lockIdempotencyKey } from '../core/locks';
import { idempotencyKeys } from '../schema/orders';
import { staff } from '../schema/staff';

type Input = {
  readonly request: Pick<IdempotentRequest, 'key' | 'staffId'>;
  readonly branchId: BranchId;
};

/** No request has it: what it asks for is not known, only that it is not wanted. */
const NO_FINGERPRINT = '';

/**
 * Takes the key of a request that is not wanted any more, unless the request has come: then its checkout is returned. Both
 * wait for each other, so one of the two is first. Null: nothing is to be stopped.
 */
export function stopRequest(
  db: Database,
  { request: { key, staffId }, branchId }: Input,
): Promise<CheckoutId | null> {
  return inTransaction(db, async (tx) => {
    const isColleague = and(eq(staff.id, staffId), eq(staff.branchId, branchId));
    const [owner] = await tx.select({ id: staff.id }).from(staff).where(isColleague);
    if (!owner) return null;
    await lockIdempotencyKey(tx, { key, staffId });
    const [known] = await tx
      .select({ checkoutId: idempotencyKeys.checkoutId })
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.staffId, staffId), eq(idempotencyKeys.key, key)));
    if (known) return known.checkoutId === null ? null : asCheckoutId(known.checkoutId);
    await tx
      .insert(idempotencyKeys)
      .values({ staffId, key, fingerprint: NO_FINGERPRINT, checkoutId: null, createdAt: sql`now()` });
    return null;
  });
}

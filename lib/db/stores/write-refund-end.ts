import { eq, sql } from 'drizzle-orm';
import type { RefundEnd } from '../../domain/refund';
import type { Transaction } from '../database';
import { refunds } from '../schema';

/** Once: the checkout that waited for it is locked, and waits no more after this. */
export async function writeRefundEnd(tx: Transaction, { id, state, failure }: RefundEnd): Promise<void> {
  await tx
    .update(refunds)
    .set({
      state,
      failure: failure?.reason ?? null,
      failureDetail: failure?.detail ?? null,
      endedAt: sql`now()`,
    })
    .where(eq(refunds.id, id));
}

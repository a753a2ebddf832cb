import { eq, sql } from 'drizzle-orm';
import type { OpenRefundOutcome, RefundIntent, RefundStore } from '../../domain/ports/refund-store';
import type { PendingRefund } from '../../domain/refund/refund';
import { type Database, inTransaction } from '../core/database';
import { toCheckout } from '../core/rows';
import { checkouts } from '../schema/orders';
import { events } from '../schema/records';
import { refunds } from '../schema/refunds';
import { findRefund, findRefundByKey, refundsOfOrder } from './find-refunds';
import { lockFamily } from '../orders/lock-order';
import { lockIdempotencyKey } from '../core/locks';
import { assertDiskSpace } from '../core/assert-disk-space';
import { publishChange } from '../change-feed/publish-change';
import { asBranchId } from '../../domain/core/ids';

/** If the process that asks dies, the watcher goes on after this long, by the database's time. */
const FIRST_REFRESH = sql`now() + interval '10 seconds'`;

/** Stores the intent of a refund under the locks of its idempotency key and its order; throws when the answer could not be stored. */
const openRefund = (db: Database, intent: RefundIntent): Promise<OpenRefundOutcome> =>
  inTransaction(db, async (tx): Promise<OpenRefundOutcome> => {
    const { idempotency, checkoutId, refund, refuse } = intent;
    await lockIdempotencyKey(tx, idempotency);
    const earlier = await findRefundByKey(tx, idempotency);
    if (earlier) return earlier;
    const family = await lockFamily(tx, checkoutId);
    if (!family) throw new Error(`No such checkout: ${checkoutId}`);
    const { own, order } = family;
    const checkout = toCheckout(own, order);
    const refusal = refuse(checkout);
    if (refusal) return { kind: 'refused', refusal, checkout };
    await assertDiskSpace(tx);
    const { id, amount, note, approvedBy, createdAt } = refund;
    await tx.insert(refunds).values({
      id,
      orderId: order.id,
      checkoutId,
      amountMinor: amount.minor,
      currency: amount.currency,
      note,
      requestedBy: idempotency.staffId,
      approvedBy,
      idempotencyKey: idempotency.key,
      fingerprint: idempotency.fingerprint,
      createdAt: new Date(createdAt),
    });
    const pendingRefund: PendingRefund = {
      id,
      minor: amount.minor,
      beforeMinor: checkout.refundedMinor,
      askedAt: createdAt,
      emptyReads: 0,
    };
    const [after] = await tx
      .update(checkouts)
      .set({ pendingRefund, watchAt: FIRST_REFRESH })
      .where(eq(checkouts.id, checkoutId))
      .returning();
    if (!after) throw new Error(`A locked checkout is gone: ${checkoutId}`);
    await tx.insert(events).values({
      orderId: order.id,
      checkoutId,
      staffId: idempotency.staffId,
      kind: 'refund.asked',
      detail: { refundId: id, minor: amount.minor, note, approvedBy },
    });
    const branchId = asBranchId(order.branchId);
    await publishChange(tx, { before: checkout, after: toCheckout(after, order), branchId });
    const stored = await findRefund(tx, id);
    if (!stored) throw new Error('A stored refund did not come back.');
    return { kind: 'opened', refund: stored };
  });

export const createRefundStore = (db: Database): RefundStore => ({
  open: (intent) => openRefund(db, intent),
  findByKey: (idempotency) => findRefundByKey(db, idempotency),
  find: (id) => findRefund(db, id),
  ofOrder: (id) => refundsOfOrder(db, id),
});

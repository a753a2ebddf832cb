import { eq, sql } from 'drizzle-orm';
import type { OpenRefundOutcome, RefundIntent, RefundStore } from '../../domain/ports/refund-store';
import type { Refunding } from '../../domain/refund/refund';
import { type Database, inTransaction } from '../core/database';
import { toCheckout } from '../core/rows';
import { checkouts, events, refunds } from '../schema';
import { findRefund, findRefundByTap, refundsOfOrder } from './find-refunds';
import { lockFamily } from '../orders/lock-order';
import { lockTap } from '../core/locks';
import { requireRoom } from '../core/require-room';
import { tellNews } from '../change-feed/notify';

/** If the process that asks dies, the watcher goes on after this long, by the database's time. */
const FIRST_LOOK = sql`now() + interval '10 seconds'`;

/** The intent of a refund, under the locks of its tap and its order; throws when its answer could not be stored. */
const openRefund = (db: Database, intent: RefundIntent): Promise<OpenRefundOutcome> =>
  inTransaction(db, async (tx): Promise<OpenRefundOutcome> => {
    const { tap, checkoutId, refund, refuse } = intent;
    await lockTap(tx, tap);
    const earlier = await findRefundByTap(tx, tap);
    if (earlier) return earlier;
    const family = await lockFamily(tx, checkoutId);
    if (!family) throw new Error(`No such checkout: ${checkoutId}`);
    const { own, order } = family;
    const checkout = toCheckout(own, order);
    const refusal = refuse(checkout);
    if (refusal) return { kind: 'refused', refusal, checkout };
    await requireRoom(tx);
    const { id, amount, note, approvedBy, createdAt } = refund;
    await tx.insert(refunds).values({
      id,
      orderId: order.id,
      checkoutId,
      amountMinor: amount.minor,
      currency: amount.currency,
      note,
      askedBy: tap.staffId,
      approvedBy,
      tapKey: tap.key,
      fingerprint: tap.fingerprint,
      createdAt: new Date(createdAt),
    });
    const refunding: Refunding = {
      id,
      minor: amount.minor,
      beforeMinor: checkout.refundedMinor,
      askedAt: createdAt,
      emptyReads: 0,
    };
    const [after] = await tx
      .update(checkouts)
      .set({ refunding, watchAt: FIRST_LOOK, version: sql`${checkouts.version} + 1` })
      .where(eq(checkouts.id, checkoutId))
      .returning({ version: checkouts.version });
    if (!after) throw new Error('A locked checkout is gone.');
    await tx.insert(events).values({
      orderId: order.id,
      checkoutId,
      staffId: tap.staffId,
      kind: 'refund.asked',
      detail: { refundId: id, minor: amount.minor, note, approvedBy },
    });
    await tellNews(tx, { checkoutId, version: after.version });
    const stored = await findRefund(tx, id);
    if (!stored) throw new Error('A stored refund did not come back.');
    return { kind: 'opened', refund: stored };
  });

export const createRefundStore = (db: Database): RefundStore => ({
  open: (intent) => openRefund(db, intent),
  findByTap: (tap) => findRefundByTap(db, tap),
  find: (id) => findRefund(db, id),
  ofOrder: (id) => refundsOfOrder(db, id),
});

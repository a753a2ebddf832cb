import { and, eq, isNull, sql } from 'drizzle-orm';
import type { LinkStore } from '../../domain/ports/link-store';
import { type Database, inTransaction } from '../core/database';
import { orders } from '../schema/orders';
import { paymentLinks } from '../schema/links';
import { lockOrder } from '../orders/lock-order';
import { type OnBroken, rethrow } from '../core/rows';
import { endLinkOfOrder, writeLink } from './write-link';
import { loadLinks } from './load-links';
import { openLinkOrder } from './open-link-order';

/** Links and the orders they collect. */
export const createLinkStore = (db: Database, onBroken: OnBroken): LinkStore => ({
  openOrder: (idempotency, order, link) => openLinkOrder(db, { idempotency, order, link }),
  attach: (order, link, by) =>
    inTransaction(db, async (tx) => {
      const locked = await lockOrder(tx, order);
      if (locked) await writeLink(tx, { orderId: order.id, link, by });
      return locked !== null;
    }),
  async find(id, branchId) {
    const where = and(eq(orders.id, id), eq(orders.branchId, branchId));
    const [found] = await loadLinks(db, { where, limit: 1, onBroken: rethrow });
    return found ?? null;
  },
  async findByToken(token) {
    const where = eq(paymentLinks.token, token);
    const [found] = await loadLinks(db, { where, limit: 1, onBroken: rethrow });
    return found ?? null;
  },
  list: (branchId, limit) => loadLinks(db, { where: eq(orders.branchId, branchId), limit, onBroken }),
  async noteOpened(token) {
    await db
      .update(paymentLinks)
      .set({ openedAt: sql`now()` })
      .where(and(eq(paymentLinks.token, token), isNull(paymentLinks.openedAt)));
  },
  end: (order, by) =>
    inTransaction(db, async (tx) => {
      // The order first, as everywhere: whoever opens a checkout by the link just now is before this, or after.
      if (await lockOrder(tx, order)) await endLinkOfOrder(tx, { orderId: order.id, by });
    }),
});

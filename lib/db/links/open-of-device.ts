import { and, desc, eq, exists, gt, inArray, isNotNull, isNull, notExists, or, type SQL } from 'drizzle-orm';
import { PAYABLE_PHASES } from '../../domain/checkout/status';
import { MINUTE } from '../../domain/core/durations';
import { asOrderId } from '../../domain/core/ids';
import { LINK_MINUTES } from '../../domain/link/payment-link';
import type { OpenLinks } from '../../domain/ports/link-store';
import type { Database } from '../core/database';
import { toMoney } from '../core/rows';
import { checkouts, orders } from '../schema/orders';
import { paymentLinks } from '../schema/links';

/** More than a till has open at once. */
const MOST = 100;

const LONGEST_MS = LINK_MINUTES.most * MINUTE;

/** Along `payment_links_by_age`: what is older has run out. */
export const createOpenLinks = (db: Database): OpenLinks => ({
  async openOfDevice(deviceReference, branchId, now) {
    const ofLink = (condition: SQL) =>
      db
        .select({ id: checkouts.id })
        .from(checkouts)
        .where(and(eq(checkouts.orderId, paymentLinks.orderId), condition));
    const rows = await db
      .select({ orderId: orders.id, amountMinor: orders.amountMinor, currency: orders.currency })
      .from(paymentLinks)
      .innerJoin(orders, eq(orders.id, paymentLinks.orderId))
      .where(
        and(
          gt(paymentLinks.createdAt, new Date(now - LONGEST_MS)),
          gt(paymentLinks.expiresAt, new Date(now)),
          eq(paymentLinks.deviceReference, deviceReference),
          eq(orders.branchId, branchId),
          isNull(paymentLinks.endedAt),
          // Money came for the sale.
          notExists(ofLink(isNotNull(checkouts.bookedTo))),
          // Our page opens a payment anew; the payment service's own link is over with its payment.
          or(eq(paymentLinks.kind, 'page'), exists(ofLink(inArray(checkouts.phase, [...PAYABLE_PHASES])))),
        ),
      )
      .orderBy(desc(paymentLinks.createdAt))
      .limit(MOST);
    return rows.map((row) => ({ orderId: asOrderId(row.orderId), amount: toMoney(row) }));
  },
});

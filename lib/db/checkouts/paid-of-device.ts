import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { asOrderId, asOrderReference } from '../../domain/core/ids';
import { linkIsFor } from '../../domain/checkout/checkout-request';
import type { PaidSales } from '../../domain/ports/sales-store';
import type { Database, Transaction } from '../core/database';
import { toCheckoutRequest, toMoney } from '../core/rows';
import { checkouts, orders } from '../schema/orders';

/** More than a till is paid in the minutes that are asked for. */
const MOST = 20;

/** Along `checkouts_paid_of_device`, so that it costs the same however many sales there were. */
export const createPaidSales = (db: Database | Transaction): PaidSales => ({
  async paidOfDevice(deviceReference, branchId, since) {
    const rows = await db
      .select({
        orderId: orders.id,
        reference: orders.reference,
        madeAt: orders.createdAt,
        // What counts, which may be another amount than was asked for.
        amountMinor: sql<number>`coalesce(${checkouts.bookedMinor}, ${checkouts.amountMinor})`.mapWith(
          Number,
        ),
        currency: sql<string>`coalesce(${checkouts.bookedCurrency}, ${checkouts.currency})`,
        channel: checkouts.channel,
        request: checkouts.request,
      })
      .from(checkouts)
      .innerJoin(orders, eq(orders.id, checkouts.orderId))
      .where(
        and(
          eq(sql`${checkouts.request}->>'deviceReference'`, deviceReference),
          // In these words, so that the index is seen to fit.
          sql`${checkouts.status} = 'PAID'`,
          gt(checkouts.endedAt, new Date(since)),
          // What came late, twice or otherwise than asked is an exception until a manager has accepted it.
          eq(checkouts.bookedTo, 'receivable'),
          eq(orders.branchId, branchId),
        ),
      )
      .orderBy(desc(checkouts.endedAt))
      .limit(MOST);
    return rows.map((row) => {
      const reference = asOrderReference(row.reference);
      const isLink = row.channel === 'link';
      return {
        orderId: asOrderId(row.orderId),
        reference,
        amount: toMoney(row),
        madeAt: row.madeAt.getTime(),
        linkFor: isLink ? (linkIsFor(toCheckoutRequest(row), reference) ?? reference) : null,
      };
    });
  },
});

import { and, desc, eq, getTableColumns, inArray, gt, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Checkout } from '../../domain/checkout/checkout';
import type { BranchId, CheckoutId, OrderId, StaffId } from '../../domain/core/ids';
import type { AcceptedBy } from '../../domain/ports/checkout-store';
import type { QrImage } from '../../domain/ports/qr-codec';
import type { Database } from '../core/database';
import { toCheckout } from '../core/rows';
import { branches, staff } from '../schema/staff';
import { checkouts, orders } from '../schema/orders';
import { events } from '../schema/records';

/** Without its picture, which most readers have or do not need. */
const { qr: picture, notification: announced, ...fields } = getTableColumns(checkouts);
export const checkoutFields = fields;

/** A checkout of this branch; another branch's is as good as none. */
export async function selectCheckout(
  db: Database,
  id: CheckoutId,
  branchId: BranchId,
): Promise<Checkout | null> {
  const [row] = await db
    .select({ checkouts: checkoutFields, orders })
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(and(eq(checkouts.id, id), eq(orders.branchId, branchId)));
  return row ? toCheckout(row.checkouts, row.orders) : null;
}

const others = alias(checkouts, 'others');

export async function findForPayer(
  db: Database,
  id: CheckoutId,
): Promise<{ checkout: Checkout; shop: string; isOrderPaid: boolean } | null> {
  const paid = db
    .select({ one: sql`1` })
    .from(others)
    .where(and(eq(others.orderId, orders.id), eq(others.bookedTo, 'receivable')));
  const [row] = await db
    .select({ checkouts, orders, shop: branches.name, isOrderPaid: sql<boolean>`exists ${paid}` })
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .innerJoin(branches, eq(branches.id, orders.branchId))
    .where(eq(checkouts.id, id));
  if (!row) return null;
  const { shop, isOrderPaid } = row;
  return { checkout: toCheckout(row.checkouts, row.orders), shop, isOrderPaid };
}

/** Along the index of an order's checkouts, of which there are few. */
export async function hasMoneyBeside(db: Database, { id, orderId }: Checkout): Promise<boolean> {
  const rows = await db
    .select({ one: sql`1` })
    .from(checkouts)
    .where(
      and(
        eq(checkouts.orderId, orderId),
        ne(checkouts.id, id),
        gt(checkouts.bookedMinor, checkouts.refundedMinor),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function findQr(db: Database, id: CheckoutId): Promise<QrImage | null> {
  const [row] = await db.select({ qr: checkouts.qr }).from(checkouts).where(eq(checkouts.id, id));
  return row?.qr ?? null;
}

/** The name of whoever asked for its cancel here last; null: nobody did, or the cancel was refused. */
export async function findCanceller(db: Database, { id, orderId }: Checkout): Promise<string | null> {
  const asked = and(
    eq(events.orderId, orderId),
    eq(events.checkoutId, id),
    inArray(events.kind, [
      'checkout.stopped',
      'checkout.cancelling',
      'checkout.ended_by_money',
      'checkout.cancel_refused',
    ]),
  );
  const [row] = await db
    .select({ name: staff.name, kind: events.kind })
    .from(events)
    .leftJoin(staff, eq(staff.id, events.staffId))
    .where(asked)
    .orderBy(desc(events.id))
    .limit(1);
  return row && row.kind !== 'checkout.cancel_refused' ? row.name : null;
}

/** The events of a sale are few; the money of a duplicate that the gateway made is not the checkout's own. */
export async function findAcceptors(db: Database, orderId: OrderId): Promise<AcceptedBy> {
  const rows = await db
    .select({ id: checkouts.id, name: staff.name })
    .from(events)
    .innerJoin(checkouts, eq(checkouts.id, events.checkoutId))
    .innerJoin(staff, eq(staff.id, events.staffId))
    .where(
      and(
        eq(events.orderId, orderId),
        eq(events.kind, 'exception.resolved'),
        sql`${events.detail}->>'resolution' = 'accepted'`,
        sql`${events.detail}->>'gatewayId' = ${checkouts.gatewayId}`,
      ),
    )
    .orderBy(events.id);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function noteDenied(db: Database, id: CheckoutId, by: StaffId): Promise<void> {
  const [found] = await db.select({ orderId: checkouts.orderId }).from(checkouts).where(eq(checkouts.id, id));
  if (!found) return;
  await db.insert(events).values({
    orderId: found.orderId,
    checkoutId: id,
    staffId: by,
    kind: 'checkout.cancel_denied',
    detail: {},
  });
}

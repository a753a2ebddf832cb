import { and, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { BranchId, OrderId, OrderReference } from '../../domain/core/ids';
import { gatewayReferences } from '../../domain/checkout/gateway-reference';
import type { Order } from '../../domain/checkout/order';
import type { OrderWithCheckouts } from '../../domain/ports/checkout-store';
import type { Staff } from '../../domain/staff/staff';
import type { Database, Transaction } from '../core/database';
import { rethrow, type OnBroken, toCheckout, toOrder, parseRowsLeniently } from '../core/rows';
import { checkouts, orders } from '../schema/orders';
import { staff } from '../schema/staff';

export const recentOrders = (
  db: Database,
  { branchId, limit, onBroken }: { branchId: BranchId; limit: number; onBroken: OnBroken },
): Promise<OrderWithCheckouts[]> => loadOrders(db, { where: ofTills(branchId), limit, onBroken });

/** What tills of the branch sold: nothing of other systems and of links. */
export const ofTills = (branchId: BranchId): SQL | undefined =>
  and(eq(orders.branchId, branchId), inArray(orders.origin, ['till', 'restored']));

/**
 * What people of the branch sold: at a till, or by a link as soon as somebody has opened a payment of it. Nothing of other
 * systems.
 */
export const ofPeople = (branchId: BranchId): SQL | undefined =>
  and(
    eq(orders.branchId, branchId),
    or(
      inArray(orders.origin, ['till', 'restored']),
      and(
        eq(orders.origin, 'link'),
        sql`exists (select from ${checkouts} where ${eq(checkouts.orderId, orders.id)})`,
      ),
    ),
  );

type Numbered = { readonly system: Pick<Staff, 'id' | 'branchId'>; readonly reference: OrderReference };

/**
 * The order that a system numbered so, also where a restore knows it only by what was sent to the gateway; else one that
 * a restore found under this number without being able to tell whose it is.
 */
export async function findByReference(
  db: Database,
  { system: { id, branchId }, reference }: Numbered,
): Promise<(Pick<Order, 'id' | 'branchId' | 'amount'> & { isOfNobody: boolean }) | null> {
  const [, ...suffixed] = gatewayReferences({ reference, systemId: id });
  const isRestored = eq(orders.origin, 'restored');
  const [row] = await db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.branchId, branchId),
        or(
          and(
            eq(orders.reference, reference),
            or(eq(orders.systemId, id), and(isRestored, isNull(orders.systemId))),
          ),
          and(inArray(orders.gatewayReference, suffixed), eq(orders.systemId, id), isRestored),
        ),
      ),
    )
    .orderBy(sql`${orders.systemId} is null`)
    .limit(1);
  return row ? { ...toOrder(row, null), isOfNobody: row.systemId === null } : null;
}

export async function findOrder(
  db: Database,
  id: OrderId,
  branchId: BranchId,
): Promise<OrderWithCheckouts | null> {
  const [found] = await loadOrders(db, {
    where: and(eq(orders.id, id), eq(orders.branchId, branchId)),
    limit: 1,
    onBroken: rethrow,
  });
  return found ?? null;
}

type Wanted = { readonly where: SQL | undefined; readonly limit: number; readonly onBroken: OnBroken };

/** Newest first, each with all its checkouts. */
export async function loadOrders(
  db: Database | Transaction,
  { where, limit, onBroken }: Wanted,
): Promise<OrderWithCheckouts[]> {
  const found = await db
    .select({ orders, staffName: staff.name })
    .from(orders)
    .leftJoin(staff, eq(staff.id, orders.staffId))
    .where(where)
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(limit);
  if (found.length === 0) return [];
  const ids = found.map(({ orders: { id } }) => id);
  const rows = await db
    .select()
    .from(checkouts)
    .where(inArray(checkouts.orderId, ids))
    .orderBy(desc(checkouts.createdAt), desc(checkouts.id));
  const convert = ({ orders: order, staffName }: (typeof found)[number]): OrderWithCheckouts => ({
    order: toOrder(order, staffName),
    checkouts: rows.filter((row) => row.orderId === order.id).map((row) => toCheckout(row, order)),
  });
  return parseRowsLeniently(found, convert, onBroken);
}

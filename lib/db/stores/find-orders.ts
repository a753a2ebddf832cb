import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { BranchId, OrderId } from '../../domain/ids';
import type { OrderWithCheckouts } from '../../domain/ports/checkout-store';
import type { Database } from '../database';
import { toCheckout, toOrder } from '../rows';
import { checkouts, orders, staff } from '../schema';

export const recentOrders = (
  db: Database,
  branchId: BranchId,
  limit: number,
): Promise<OrderWithCheckouts[]> => load(db, eq(orders.branchId, branchId), limit);

export async function findOrder(
  db: Database,
  id: OrderId,
  branchId: BranchId,
): Promise<OrderWithCheckouts | null> {
  const [found] = await load(db, and(eq(orders.id, id), eq(orders.branchId, branchId)), 1);
  return found ?? null;
}

async function load(db: Database, where: SQL | undefined, limit: number): Promise<OrderWithCheckouts[]> {
  const found = await db
    .select({ order: orders, staffName: staff.name })
    .from(orders)
    .leftJoin(staff, eq(staff.id, orders.staffId))
    .where(where)
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(limit);
  if (found.length === 0) return [];
  const ids = found.map(({ order }) => order.id);
  const rows = await db
    .select()
    .from(checkouts)
    .where(inArray(checkouts.orderId, ids))
    .orderBy(desc(checkouts.createdAt), desc(checkouts.id));
  return found.map(({ order, staffName }) => ({
    order: toOrder(order, staffName),
    checkouts: rows.filter((row) => row.orderId === order.id).map((row) => toCheckout(row, order)),
  }));
}

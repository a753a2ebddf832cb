import { and, eq, sql } from 'drizzle-orm';
import type { BranchId, CheckoutId, OrderId } from '../../domain/core/ids';
import type { Transaction } from '../core/database';
import type { OrderRow } from '../core/rows';
import { checkouts, orders } from '../schema/orders';

/** Locks an order of the branch until the transaction ends; null: there is none. */
export async function lockOrder(
  tx: Transaction,
  { id, branchId }: { readonly id: OrderId; readonly branchId: BranchId },
): Promise<OrderRow | null> {
  const [row] = await tx
    .select()
    .from(orders)
    .where(and(eq(orders.id, id), eq(orders.branchId, branchId)))
    // Not `update`: log rows written elsewhere take a key share on the order, which that would block.
    .for('no key update');
  return row ?? null;
}

/** The order first, as everywhere: two codes of one order settle one after the other and see each other. */
export async function lockFamily(tx: Transaction, id: CheckoutId) {
  const [order] = await tx
    .select()
    .from(orders)
    .where(eq(orders.id, sql`(select ${checkouts.orderId} from ${checkouts} where ${checkouts.id} = ${id})`))
    // Not `update`: rows that refer to the order take a key share on it, which that would block.
    .for('no key update');
  if (!order) return null;
  const all = await tx.select().from(checkouts).where(eq(checkouts.orderId, order.id)).for('no key update');
  const own = all.find((row) => row.id === id);
  if (!own) throw new Error('A checkout left its order.');
  return { order, own, siblings: all.filter((row) => row !== own) };
}

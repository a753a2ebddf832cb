import { and, eq } from 'drizzle-orm';
import type { BranchId, OrderId } from '../../domain/ids';
import type { Transaction } from '../database';
import type { OrderRow } from '../rows';
import { orders } from '../schema';

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

import { eq, sql } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/ids';
import type { Transaction } from '../database';
import { checkouts, orders } from '../schema';

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

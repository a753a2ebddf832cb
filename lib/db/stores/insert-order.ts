import type { NewOrder } from '../../domain/ports/checkout-store';
import type { Transaction } from '../database';
import type { OrderRow } from '../rows';
import { events, orders } from '../schema';

type Input = { readonly order: NewOrder; readonly createdAt: number };

/** Null when there is an order with this reference. */
export async function insertOrder(tx: Transaction, { order, createdAt }: Input): Promise<OrderRow | null> {
  const { amount, ...rest } = order;
  const [row] = await tx
    .insert(orders)
    .values({
      ...rest,
      amountMinor: amount.minor,
      currency: amount.currency,
      createdAt: new Date(createdAt),
    })
    .onConflictDoNothing({ target: orders.reference })
    .returning();
  if (!row) return null;
  await tx.insert(events).values({
    orderId: order.id,
    staffId: order.staffId,
    kind: 'order.opened',
    detail: { amountMinor: amount.minor, currency: amount.currency },
  });
  return row;
}

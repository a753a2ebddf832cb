import type { NewCheckout, NewOrder, OpenOrderOutcome, Tap } from '../../domain/ports/checkout-store';
import type { Database, Transaction } from '../database';
import type { OrderRow } from '../rows';
import { events, orders } from '../schema';
import { inTransaction } from '../transaction';
import { claimTap } from './claim-tap';
import { insertCheckout } from './insert-checkout';

type Input = { readonly tap: Tap; readonly order: NewOrder; readonly checkout: NewCheckout };

/** Order and checkout exist together or not at all; a tap that arrived before answers with its checkout. */
export function openOrder(db: Database, input: Input): Promise<OpenOrderOutcome> {
  return inTransaction(db, async (tx): Promise<OpenOrderOutcome> => {
    const earlier = await claimTap(tx, input.tap);
    if (earlier) return earlier;
    const order = await insertOrder(tx, input);
    if (!order) return { kind: 'reference_taken' };
    const checkout = await insertCheckout(tx, { tap: input.tap, order, checkout: input.checkout });
    return { kind: 'created', checkout };
  });
}

/** Null when there is an order with this reference. */
async function insertOrder(tx: Transaction, { order, checkout }: Input): Promise<OrderRow | null> {
  const { amount, ...rest } = order;
  const [row] = await tx
    .insert(orders)
    .values({
      ...rest,
      amountMinor: amount.minor,
      currency: amount.currency,
      createdAt: new Date(checkout.createdAt),
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

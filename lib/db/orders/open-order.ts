import type { NewCheckout, NewOrder, OpenOrderOutcome, Tap } from '../../domain/ports/checkout-store';
import { type Database, inTransaction } from '../core/database';
import { claimTap } from './claim-request';
import { findLimit, insertOrder } from './insert-order';
import { insertCheckout } from './insert-checkout';

type Input = { readonly tap: Tap; readonly order: NewOrder; readonly checkout: NewCheckout };

/** Order and checkout exist together or not at all; a tap that arrived before answers with its checkout. */
export function storeOrder(db: Database, input: Input): Promise<OpenOrderOutcome> {
  return inTransaction(db, async (tx): Promise<OpenOrderOutcome> => {
    const earlier = await claimTap(tx, input.tap);
    if (earlier) return earlier;
    const limit = await findLimit(tx, input);
    if (limit) return limit;
    const order = await insertOrder(tx, { order: input.order, createdAt: input.checkout.createdAt });
    if (!order) return { kind: 'reference_taken' };
    const checkout = await insertCheckout(tx, { tap: input.tap, order, checkout: input.checkout });
    return { kind: 'created', checkout };
  });
}

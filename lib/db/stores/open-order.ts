import type { NewCheckout, NewOrder, OpenOrderOutcome, Tap } from '../../domain/ports/checkout-store';
import type { Database } from '../database';
import { inTransaction } from '../transaction';
import { claimTap } from './claim-tap';
import { findLimit } from './find-limit';
import { insertCheckout } from './insert-checkout';
import { insertOrder } from './insert-order';

type Input = { readonly tap: Tap; readonly order: NewOrder; readonly checkout: NewCheckout };

/** Order and checkout exist together or not at all; a tap that arrived before answers with its checkout. */
export function openOrder(db: Database, input: Input): Promise<OpenOrderOutcome> {
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

import type {
  NewCheckout,
  NewOrder,
  OpenOrderOutcome,
  IdempotentRequest,
} from '../../domain/ports/checkout-store';
import { type Database, inTransaction } from '../core/database';
import { claimRequest } from './claim-request';
import { findLimit, insertOrder } from './insert-order';
import { insertCheckout } from './insert-checkout';

type Input = {
  readonly idempotency: IdempotentRequest;
  readonly order: NewOrder;
  readonly checkout: NewCheckout;
};

/** Order and checkout exist together or not at all; a request that arrived before is answered with its checkout. */
export function storeOrder(db: Database, input: Input): Promise<OpenOrderOutcome> {
  return inTransaction(db, async (tx): Promise<OpenOrderOutcome> => {
    const earlier = await claimRequest(tx, input.idempotency);
    if (earlier) return earlier;
    const limit = await findLimit(tx, input);
    if (limit) return limit;
    const order = await insertOrder(tx, { order: input.order, createdAt: input.checkout.createdAt });
    if (!order) return { kind: 'reference_taken' };
    const checkout = await insertCheckout(tx, {
      idempotency: input.idempotency,
      order,
      checkout: input.checkout,
    });
    return { kind: 'created', checkout };
  });
}

import type { BranchId, OrderId } from '../../domain/ids';
import type { NewCheckout, ReopenOutcome, Tap } from '../../domain/ports/checkout-store';
import type { Database } from '../database';
import { inTransaction } from '../transaction';
import { claimTap } from './claim-tap';
import { lockOrder } from './lock-order';
import { openOnOrder } from './open-on-order';

type Input = {
  readonly tap: Tap;
  readonly order: { id: OrderId; branchId: BranchId };
  readonly checkout: NewCheckout;
};

/** A further checkout of an order, under the order's lock: never beside a payable one, never after money. */
export function openAnother(db: Database, { tap, order, checkout }: Input): Promise<ReopenOutcome> {
  return inTransaction(db, async (tx): Promise<ReopenOutcome> => {
    const earlier = await claimTap(tx, tap);
    if (earlier) return earlier;
    const row = await lockOrder(tx, order);
    return row ? openOnOrder(tx, { tap, order: row, checkout }) : { kind: 'not_found' };
  });
}

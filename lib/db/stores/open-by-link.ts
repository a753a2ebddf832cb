import { and, eq, gt, isNull } from 'drizzle-orm';
import type { BranchId, OrderId } from '../../domain/ids';
import type { NewCheckoutByLink, ReopenOutcome, Tap } from '../../domain/ports/checkout-store';
import type { Database, Transaction } from '../database';
import { paymentLinks } from '../schema';
import { inTransaction } from '../transaction';
import { claimTap } from './claim-tap';
import { lockOrder } from './lock-order';
import { openOnOrder } from './open-on-order';

type Outcome = ReopenOutcome | { kind: 'link_over' };

type Input = {
  readonly tap: Tap;
  readonly order: { id: OrderId; branchId: BranchId };
  readonly checkout: NewCheckoutByLink;
};

/** A further checkout of an order, as long as its link lasts. */
export function openByLink(db: Database, { tap, order, checkout }: Input): Promise<Outcome> {
  return inTransaction(db, async (tx): Promise<Outcome> => {
    const earlier = await claimTap(tx, tap);
    if (earlier) return earlier;
    const row = await lockOrder(tx, order);
    if (!row) return { kind: 'not_found' };
    return (await isLive(tx, checkout))
      ? openOnOrder(tx, { tap, order: row, checkout })
      : { kind: 'link_over' };
  });
}

/** Under the order's lock, so that whoever ends the link at the same time is before this, or finds what it opened. */
async function isLive(tx: Transaction, { byLink, createdAt }: NewCheckoutByLink): Promise<boolean> {
  const isIt = eq(paymentLinks.token, byLink);
  const lasts = gt(paymentLinks.expiresAt, new Date(createdAt));
  const found = await tx
    .select({ orderId: paymentLinks.orderId })
    .from(paymentLinks)
    .where(and(isIt, lasts, isNull(paymentLinks.endedAt)));
  return found.length > 0;
}

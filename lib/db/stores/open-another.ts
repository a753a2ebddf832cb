import { and, eq } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout';
import type { BranchId, OrderId } from '../../domain/ids';
import { holdsMoney } from '../../domain/holds-money';
import { isPayable } from '../../domain/phase';
import type { NewCheckout, ReopenOutcome, Tap } from '../../domain/ports/checkout-store';
import type { Database } from '../database';
import { toCheckout } from '../rows';
import { checkouts, orders } from '../schema';
import { inTransaction } from '../transaction';
import { claimTap } from './claim-tap';
import { insertCheckout } from './insert-checkout';

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
    const [row] = await tx
      .select()
      .from(orders)
      .where(and(eq(orders.id, order.id), eq(orders.branchId, order.branchId)))
      // Not `update`: log rows written elsewhere take a key share on the order, which that would block.
      .for('no key update');
    if (!row) return { kind: 'not_found' };
    const siblings = await tx
      .select()
      .from(checkouts)
      .where(eq(checkouts.orderId, row.id))
      .for('no key update');
    const blocked = findBlocking(siblings.map((sibling) => toCheckout(sibling, row)));
    if (blocked) return blocked;
    return { kind: 'created', checkout: await insertCheckout(tx, { tap, order: row, checkout }) };
  });
}

const WITHOUT_MONEY = ['FAILED', 'CANCELLED', 'EXPIRED'];

function findBlocking(siblings: readonly Checkout[]): ReopenOutcome | null {
  const payable = siblings.find((sibling) => isPayable(sibling.phase));
  if (payable) return { kind: 'already_payable', checkout: payable };
  const withMoney = siblings.find(
    (sibling) => holdsMoney(sibling) || (sibling.status !== null && !WITHOUT_MONEY.includes(sibling.status)),
  );
  return withMoney ? { kind: 'already_paid', checkout: withMoney } : null;
}

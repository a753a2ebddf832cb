import { eq } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout';
import { holdsMoney } from '../../domain/holds-money';
import { isPayable } from '../../domain/phase';
import type { NewCheckout, NewCheckoutByLink, ReopenOutcome, Tap } from '../../domain/ports/checkout-store';
import type { Transaction } from '../database';
import { type OrderRow, toCheckout } from '../rows';
import { checkouts } from '../schema';
import { insertCheckout } from './insert-checkout';

type Input = {
  readonly tap: Tap;
  readonly order: OrderRow;
  readonly checkout: NewCheckout | NewCheckoutByLink;
};

/** A further checkout of an order whose row is locked: never beside a payable one, never after money. */
export async function openOnOrder(tx: Transaction, { tap, order, checkout }: Input): Promise<ReopenOutcome> {
  const siblings = await tx
    .select()
    .from(checkouts)
    .where(eq(checkouts.orderId, order.id))
    .for('no key update');
  const blocked = findBlocking(siblings.map((sibling) => toCheckout(sibling, order)));
  if (blocked) return blocked;
  return { kind: 'created', checkout: await insertCheckout(tx, { tap, order, checkout }) };
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

import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Checkout, holdsMoney } from '../../domain/checkout/checkout';
import { isPayable } from '../../domain/checkout/status';
import type {
  NewCheckout,
  NewCheckoutByLink,
  ReopenOutcome,
  IdempotentRequest,
} from '../../domain/ports/checkout-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { type OrderRow, toCheckout } from '../core/rows';
import { checkouts } from '../schema/orders';
import { paymentLinks } from '../schema/links';
import { insertCheckout } from './insert-checkout';
import type { BranchId, OrderId } from '../../domain/core/ids';
import { claimRequest } from './claim-request';
import { lockOrder } from './lock-order';

type Input = {
  readonly idempotency: IdempotentRequest;
  readonly order: OrderRow;
  readonly checkout: NewCheckout | NewCheckoutByLink;
};

/** A further checkout of an order whose row is locked: never beside a payable one, never after money. */
async function openOnOrder(tx: Transaction, { idempotency, order, checkout }: Input): Promise<ReopenOutcome> {
  const siblings = await tx
    .select()
    .from(checkouts)
    .where(eq(checkouts.orderId, order.id))
    .for('no key update');
  const blocked = findBlocking(siblings.map((sibling) => toCheckout(sibling, order)));
  if (blocked) return blocked;
  return { kind: 'created', checkout: await insertCheckout(tx, { idempotency, order, checkout }) };
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

type OpenAnotherInput = {
  readonly idempotency: IdempotentRequest;
  readonly order: { id: OrderId; branchId: BranchId };
  readonly checkout: NewCheckout;
};

/** A further checkout of an order, under the order's lock: never beside a payable one, never after money. */
export function storeAnother(
  db: Database,
  { idempotency, order, checkout }: OpenAnotherInput,
): Promise<ReopenOutcome> {
  return inTransaction(db, async (tx): Promise<ReopenOutcome> => {
    const earlier = await claimRequest(tx, idempotency);
    if (earlier) return earlier;
    const row = await lockOrder(tx, order);
    return row ? openOnOrder(tx, { idempotency, order: row, checkout }) : { kind: 'not_found' };
  });
}

type Outcome = ReopenOutcome | { kind: 'link_over' };

type OpenByLinkInput = {
  readonly idempotency: IdempotentRequest;
  readonly order: { id: OrderId; branchId: BranchId };
  readonly checkout: NewCheckoutByLink;
};

/** A further checkout of an order, as long as its link lasts. */
export function storeByLink(
  db: Database,
  { idempotency, order, checkout }: OpenByLinkInput,
): Promise<Outcome> {
  return inTransaction(db, async (tx): Promise<Outcome> => {
    const earlier = await claimRequest(tx, idempotency);
    if (earlier) return earlier;
    const row = await lockOrder(tx, order);
    if (!row) return { kind: 'not_found' };
    return (await isLive(tx, checkout))
      ? openOnOrder(tx, { idempotency, order: row, checkout })
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

import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { findBlocking } from '../../domain/checkout/sale';
import type {
  NewCheckout,
  NewCheckoutByLink,
  ReopenOutcome,
  IdempotentRequest,
} from '../../domain/ports/checkout-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { type OrderRow, toCheckout, toMoney } from '../core/rows';
import { checkouts, orders } from '../schema/orders';
import { events } from '../schema/records';
import { paymentLinks } from '../schema/links';
import { insertCheckout } from './insert-checkout';
import type { BranchId, OrderId, StaffId } from '../../domain/core/ids';
import { isSameMoney, type Money } from '../../domain/money/money';
import { claimRequest } from './claim-request';
import { lockOrder } from './lock-order';

type Input = {
  readonly idempotency: IdempotentRequest;
  readonly order: OrderRow;
  readonly checkout: NewCheckout | NewCheckoutByLink;
};

/** A further checkout of an order whose row is locked: never beside a payable one, never after money. */
async function openOnOrder(tx: Transaction, { idempotency, order, checkout }: Input): Promise<ReopenOutcome> {
  const blocked = findBlocking(await lockCheckouts(tx, order));
  if (blocked) return blocked;
  return { kind: 'created', checkout: await insertCheckout(tx, { idempotency, order, checkout }) };
}

async function lockCheckouts(tx: Transaction, order: OrderRow): Promise<Checkout[]> {
  const found = await tx.select().from(checkouts).where(eq(checkouts.orderId, order.id)).for('no key update');
  return found.map((row) => toCheckout(row, order));
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

type ForAmountInput = {
  readonly idempotency: IdempotentRequest;
  readonly order: { id: OrderId; branchId: BranchId; amount: Money };
  readonly checkout: NewCheckout;
};

/** The same for an amount that may differ from the order's, which has it afterwards. */
export function storeForAmount(
  db: Database,
  { idempotency, order, checkout }: ForAmountInput,
): Promise<ReopenOutcome | { kind: 'reference_taken' }> {
  return inTransaction(db, async (tx): Promise<ReopenOutcome | { kind: 'reference_taken' }> => {
    const earlier = await claimRequest(tx, idempotency);
    if (earlier) return earlier;
    const row = await lockOrder(tx, order);
    if (!row) return { kind: 'not_found' };
    if (isSameMoney(toMoney(row), order.amount))
      return openOnOrder(tx, { idempotency, order: row, checkout });
    const siblings = await lockCheckouts(tx, row);
    const isFree = findBlocking(siblings) === null && siblings.every(({ booked }) => booked === null);
    if (!isFree) return { kind: 'reference_taken' };
    const repriced = await reprice(tx, row, { amount: order.amount, by: idempotency.staffId });
    return {
      kind: 'created',
      checkout: await insertCheckout(tx, { idempotency, order: repriced, checkout }),
    };
  });
}

/** The checkouts that there are keep the amount they asked for. */
async function reprice(
  tx: Transaction,
  { id, amountMinor, currency }: OrderRow,
  { amount, by }: { readonly amount: Money; readonly by: StaffId },
): Promise<OrderRow> {
  const set = { amountMinor: amount.minor, currency: amount.currency };
  const [row] = await tx.update(orders).set(set).where(eq(orders.id, id)).returning();
  if (!row) throw new Error(`A locked order is gone: ${id}`);
  await tx.insert(events).values({
    orderId: id,
    staffId: by,
    kind: 'order.repriced',
    detail: { ...set, beforeMinor: amountMinor, beforeCurrency: currency },
  });
  return row;
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

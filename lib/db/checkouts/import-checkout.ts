import { eq, or } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { isSameMoney } from '../../domain/money/money';
import type { ImportOutcome, LostCheckout, LostOrder } from '../../domain/ports/checkout-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { type OrderRow, toCheckout, toMoney, requestColumns } from '../core/rows';
import { branches } from '../schema/staff';
import { checkouts, orders } from '../schema/orders';
import { events } from '../schema/records';

type Input = { readonly order: LostOrder; readonly checkout: LostCheckout };

/** Order and checkout come back together or not at all; whoever comes second finds what the first one stored. */
export function storeImported(db: Database, { order, checkout }: Input): Promise<ImportOutcome> {
  return inTransaction(db, async (tx): Promise<ImportOutcome> => {
    const known = await findKnown(tx, checkout);
    if (known) return known;
    const home = (await findHome(tx, order)) ?? (await insertOrder(tx, order)) ?? (await findHome(tx, order));
    if (!home) return { kind: 'branch_unknown' };
    if (home.origin !== 'restored' || !isSameMoney(toMoney(home), order.amount)) return { kind: 'taken' };
    const stored = await insertCheckout(tx, home, checkout);
    // Another process was faster, or the order has a code that can be paid and cannot have two.
    return stored
      ? { kind: 'imported', checkout: stored }
      : ((await findKnown(tx, checkout)) ?? { kind: 'taken' });
  });
}

async function findKnown(
  tx: Transaction,
  { requestId, gateway }: LostCheckout,
): Promise<ImportOutcome | null> {
  const [row] = await tx
    .select()
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(or(eq(checkouts.requestId, requestId), eq(checkouts.gatewayId, gateway.id)));
  if (!row) return null;
  return row.checkouts.requestId === requestId
    ? { kind: 'imported', checkout: toCheckout(row.checkouts, row.orders) }
    : { kind: 'taken' };
}

async function findHome(tx: Transaction, { reference }: LostOrder): Promise<OrderRow | null> {
  const found = tx.select().from(orders).where(eq(orders.reference, reference));
  const [row] = await found.for('no key update');
  return row ?? null;
}

/** Null: there is no single branch it could belong to, or somebody else has stored the order meanwhile. */
async function insertOrder(
  tx: Transaction,
  { amount, createdAt, ...order }: LostOrder,
): Promise<OrderRow | null> {
  const [branch, another] = await tx.select({ id: branches.id }).from(branches).limit(2);
  if (!branch || another) return null;
  const values = { ...order, branchId: branch.id, amountMinor: amount.minor, currency: amount.currency };
  const [row] = await tx
    .insert(orders)
    .values({ ...values, staffId: null, origin: 'restored', createdAt: new Date(createdAt) })
    .onConflictDoNothing()
    .returning();
  if (!row) return null;
  await tx.insert(events).values({
    orderId: row.id,
    kind: 'order.restored',
    detail: { amountMinor: amount.minor, currency: amount.currency },
  });
  return row;
}

/** Null: there is such a checkout, or the order has one that can be paid. */
async function insertCheckout(
  tx: Transaction,
  order: OrderRow,
  { request, gateway, createdAt, expiresAt, ...checkout }: LostCheckout,
): Promise<Checkout | null> {
  const { id: gatewayId, ...identity } = gateway;
  const [row] = await tx
    .insert(checkouts)
    .values({
      ...checkout,
      ...identity,
      ...requestColumns(request),
      gatewayId,
      orderId: order.id,
      createdAt: new Date(createdAt),
      expiresAt: new Date(expiresAt),
      // What is settled next says when it is read again; if this process dies before, at once.
      watchAt: new Date(),
    })
    .onConflictDoNothing()
    .returning();
  if (!row) return null;
  await tx.insert(events).values({
    orderId: order.id,
    checkoutId: row.id,
    kind: 'checkout.restored',
    detail: { requestId: row.requestId, gatewayId },
  });
  return toCheckout(row, order);
}

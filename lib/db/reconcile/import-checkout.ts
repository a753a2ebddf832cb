import { desc, eq, or } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { asRequestId } from '../../domain/core/ids';
import { readRequestId } from '../../domain/core/request-id';
import { isSameMoney } from '../../domain/money/money';
import type { ImportOutcome, LostCheckout, LostOrder } from '../../domain/ports/reconcile-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { type OrderRow, toCheckout, toMoney, requestColumns } from '../core/rows';
import { branches, staff } from '../schema/staff';
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
    if (home.origin !== 'restored' || !(await isHomeOf(tx, home, order))) return { kind: 'taken' };
    const stored = await insertCheckout(tx, { home, order }, checkout);
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

async function findHome(tx: Transaction, { gatewayReference }: LostOrder): Promise<OrderRow | null> {
  const found = tx.select().from(orders).where(eq(orders.gatewayReference, gatewayReference));
  const [row] = await found.for('no key update');
  return row ?? null;
}

/**
 * Two systems' checkouts are never joined, whatever number and amount they share: their request ids tell them apart, also
 * where the system itself is not known any more. Only another system's order may have had several amounts.
 */
async function isHomeOf(tx: Transaction, home: OrderRow, order: LostOrder): Promise<boolean> {
  const { systemId: lost, amount } = order;
  const found = await tx
    .select({ requestId: checkouts.requestId, createdAt: checkouts.createdAt })
    .from(checkouts)
    .where(eq(checkouts.orderId, home.id))
    .orderBy(desc(checkouts.createdAt));
  if (found.some(({ requestId }) => readRequestId(asRequestId(requestId))?.system !== lost)) return false;
  if (isSameMoney(toMoney(home), amount)) return true;
  if (lost === null) return false;
  const [newest] = found;
  const isNewest = !newest || newest.createdAt.getTime() <= order.createdAt;
  if (isNewest) {
    const set = { amountMinor: amount.minor, currency: amount.currency };
    await tx.update(orders).set(set).where(eq(orders.id, home.id));
  }
  return true;
}

/** Null: there is no single branch it could belong to, or somebody else has stored the order meanwhile. */
async function insertOrder(
  tx: Transaction,
  { amount, createdAt, systemId, ...order }: LostOrder,
): Promise<OrderRow | null> {
  const system = await findSystem(tx, systemId);
  const branchId = system?.branchId ?? (await findOnlyBranch(tx));
  if (branchId === null) return null;
  // Of a system that nobody knows the number stays as the gateway shows it, so that two of them have two.
  const reference = system || systemId === null ? order.reference : order.gatewayReference;
  const values = { ...order, reference, branchId, amountMinor: amount.minor, currency: amount.currency };
  const [row] = await tx
    .insert(orders)
    .values({
      ...values,
      staffId: null,
      systemId: system?.id ?? null,
      origin: 'restored',
      createdAt: new Date(createdAt),
    })
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

/** Null when the backup is older than the system. */
async function findSystem(tx: Transaction, id: LostOrder['systemId']) {
  if (id === null) return null;
  const [row] = await tx.select().from(staff).where(eq(staff.id, id));
  return row ?? null;
}

async function findOnlyBranch(tx: Transaction): Promise<string | null> {
  const [branch, another] = await tx.select({ id: branches.id }).from(branches).limit(2);
  return branch && !another ? branch.id : null;
}

type Home = { readonly home: OrderRow; readonly order: LostOrder };

/** Null: there is such a checkout, or the order has one that can be paid. */
async function insertCheckout(
  tx: Transaction,
  { home, order: { amount } }: Home,
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
      orderId: home.id,
      branchId: home.branchId,
      amountMinor: amount.minor,
      currency: amount.currency,
      createdAt: new Date(createdAt),
      expiresAt: new Date(expiresAt),
      // What is settled next says when it is read again; if this process dies before, at once.
      watchAt: new Date(),
    })
    .onConflictDoNothing()
    .returning();
  if (!row) return null;
  await tx.insert(events).values({
    orderId: home.id,
    checkoutId: row.id,
    kind: 'checkout.restored',
    detail: { requestId: row.requestId, gatewayId },
  });
  return toCheckout(row, home);
}

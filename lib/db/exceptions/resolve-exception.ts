import { and, eq, sql } from 'drizzle-orm';
import { type Exception, RESOLUTIONS } from '../../domain/checkout/exception';
import { acceptTransfer } from '../../domain/money/ledger';
import type { Resolve, ResolveOutcome } from '../../domain/ports/exception-store';
import { asBranchId, asCheckoutId } from '../../domain/core/ids';
import { notifyTills, publishChange } from '../change-feed/publish-change';
import type { Database, Transaction } from '../core/database';
import { toCheckout } from '../core/rows';
import { checkouts } from '../schema/orders';
import { events } from '../schema/records';
import { exceptions } from '../schema/money';
import { lockFamily } from '../orders/lock-order';
import { findExceptions, isVisibleTo } from './find-exceptions';
import { writeTransfers } from './write-postings';

/** Decides on the locked exception and writes the decision, its money and its event in one transaction. */
export function storeResolution(db: Database, request: Resolve): Promise<ResolveOutcome> {
  return db.transaction(async (tx): Promise<ResolveOutcome> => {
    const isIt = and(eq(exceptions.id, request.id), isVisibleTo(request.branchId));
    const [found] = await tx.select({ checkoutId: exceptions.checkoutId }).from(exceptions).where(isIt);
    if (!found) return { kind: 'not_found' };
    const owner = await lockOwner(tx, found.checkoutId);
    const [row] = await tx.select().from(exceptions).where(isIt).for('no key update');
    // Only now: what was read before the locks may have been settled since.
    const exception = await readOne(tx, request);
    if (!row) throw new Error(`An exception is gone: ${request.id}`);
    if (exception.resolved) return { kind: 'already_resolved', resolved: exception.resolved };
    if (!RESOLUTIONS[exception.kind].includes(request.resolution)) return { kind: 'unsuitable' };
    const saleHas = unconfirmed(exception, request);
    if (saleHas) return { kind: 'sale_has_money', saleHas };
    if (request.resolution === 'accepted')
      await accept(tx, exception, { owner, observation: row.observation });
    const { resolution, by, note } = request;
    await tx
      .update(exceptions)
      .set({ resolution, resolvedAt: sql`now()`, resolvedBy: by, note })
      .where(eq(exceptions.id, request.id));
    await writeEvent(tx, exception, request);
    await notifyTills(tx, [exception.deviceReference]);
    return { kind: 'resolved', exception: await readOne(tx, request) };
  });
}

/** Two payments of one sale are accepted one after the other: the second has to say that it comes on top, and why. */
function unconfirmed({ setAside, saleHas }: Exception, { resolution, onTopOfMinor, note }: Resolve) {
  if (resolution !== 'accepted' || setAside === null || saleHas === null) return null;
  return onTopOfMinor === saleHas.minor && note !== null ? null : saleHas;
}

async function readOne(tx: Transaction, { id }: Resolve): Promise<Exception> {
  const [exception] = await findExceptions(tx, eq(exceptions.id, id), 1);
  if (!exception) throw new Error('An exception is gone.');
  return exception;
}

/** Locked as settling does: neither waits for the other with locks in hand. Null: the money is of no sale. */
async function lockOwner(tx: Transaction, checkoutId: string | null) {
  const family = checkoutId === null ? null : await lockFamily(tx, asCheckoutId(checkoutId));
  return family && { order: family.order, checkout: toCheckout(family.own, family.order) };
}

type Books = {
  readonly owner: Awaited<ReturnType<typeof lockOwner>>;
  readonly observation: number | null;
};

async function accept(tx: Transaction, exception: Exception, { owner, observation }: Books): Promise<void> {
  const { setAside, gatewayId } = exception;
  if (!owner || !setAside) return;
  if (observation === null) throw new Error('Money moves only by an observation.');
  const { checkout, order } = owner;
  await writeTransfers(tx, { checkout, gatewayId, observation }, [acceptTransfer(gatewayId, setAside)]);
  // The money of a duplicate is not this checkout's own, and is in the ledger alone.
  if (checkout.gateway?.id !== gatewayId) return;
  const [after] = await tx
    .update(checkouts)
    // What was in doubt because of its amount is read again, and then as the payment that it is now.
    .set({
      bookedTo: 'receivable',
      heldBecause: null,
      ...(checkout.anomaly !== null && { watchAt: sql`now()` }),
    })
    .where(eq(checkouts.id, checkout.id))
    .returning();
  if (!after) throw new Error(`A locked checkout is gone: ${checkout.id}`);
  const branchId = asBranchId(order.branchId);
  await publishChange(tx, { before: checkout, after: toCheckout(after, order), branchId });
}

async function writeEvent(tx: Transaction, exception: Exception, request: Resolve): Promise<void> {
  const { id, kind, orderId, checkoutId, gatewayId } = exception;
  // What belongs to no sale has no log but its own row.
  if (orderId === null) return;
  const { resolution, note, by } = request;
  await tx.insert(events).values({
    orderId,
    checkoutId,
    staffId: by,
    kind: 'exception.resolved',
    detail: { exception: id, kind, gatewayId, resolution, note },
  });
}

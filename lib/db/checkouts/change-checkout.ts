import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Checkout } from '../../domain/checkout/checkout';
import { asBranchId, type BranchId, type CheckoutId } from '../../domain/core/ids';
import type { CheckoutUpdate, Decide, SiblingUpdate } from '../../domain/ports/checkout-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { lockGatewayId } from '../core/locks';
import { nextRead } from '../watch/expedite';
import { endLinkOfOrder } from '../links/write-link';
import { toCheckout } from '../core/rows';
import { checkouts } from '../schema/orders';
import { events, observations } from '../schema/records';
import { lockFamily } from '../orders/lock-order';
import { publishChange } from '../change-feed/publish-change';
import { clearExceptions, writeExceptions, writeTransfers } from '../exceptions/write-postings';
import { writeRefundEnd } from '../refunds/find-refunds';

type Input = { readonly id: CheckoutId; readonly decide: Decide };

/** Decides on the locked row and writes the decision, its events and its evidence in one transaction. */
export function changeCheckout(db: Database, { id, decide }: Input): Promise<Checkout> {
  return inTransaction(db, async (tx) => {
    const family = await lockFamily(tx, id);
    if (!family) throw new Error(`No such checkout: ${id}`);
    const { order, own, siblings } = family;
    const current = toCheckout(own, order);
    const others = siblings.map((sibling) => toCheckout(sibling, order));
    const change = decide(current, others);
    if (!change) return current;
    const isNamed = change.set.gateway && own.gatewayId === null;
    if (isNamed) await lockGatewayId(tx, change.set.gateway.id);
    const branchId = asBranchId(order.branchId);
    const write = async (before: Checkout, update: CheckoutUpdate) => {
      const after = await updateRow(tx, before, update);
      await writeEvidence(tx, { checkout: before, branchId }, update);
      return publishChange(tx, { before, after: toCheckout(after, order), branchId });
    };
    const written = await write(current, change);
    for (const update of change.siblings ?? []) await write(siblingOf(others, update), update);
    return written;
  });
}

async function updateRow(tx: Transaction, { id }: Checkout, change: CheckoutUpdate) {
  const [after] = await tx.update(checkouts).set(toColumns(change)).where(eq(checkouts.id, id)).returning();
  if (!after) throw new Error(`A locked checkout is gone: ${id}`);
  return after;
}

function siblingOf(others: readonly Checkout[], { id }: SiblingUpdate): Checkout {
  const found = others.find((other) => other.id === id);
  if (!found) throw new Error(`A change reaches beyond its order: ${id}`);
  return found;
}

type Columns = PgUpdateSetSource<typeof checkouts>;

const date = (millis: number | null | undefined): Date | null | undefined =>
  typeof millis === 'number' ? new Date(millis) : millis;

/** Field by field, so that one that is renamed or has no column is an error; what is undefined stays as it is. */
function toColumns({ set, qr, notification, watchIn }: CheckoutUpdate): Columns {
  const { phase, gateway, rejection, booked, bookedAt, endedAt, lastReadAt, lastSearchAt, ...plain } = set;
  const { status, lastObservation, emptySearches, creates, ownerInstance, isStopped, ...money } = plain;
  const { refundedMinor, pendingRefund, anomaly, ...rest } = money;
  return {
    ...(rest satisfies Record<string, never>),
    ...{ status, lastObservation, emptySearches, creates, ownerInstance, isStopped },
    ...{ refundedMinor, pendingRefund, anomaly },
    // An update needs at least one column.
    phase: phase ?? sql`${checkouts.phase}`,
    endedAt: date(endedAt),
    bookedAt: date(bookedAt),
    lastReadAt: date(lastReadAt),
    lastSearchAt: date(lastSearchAt),
    ...identityColumns(gateway),
    ...rejectionColumns(rejection),
    ...bookedColumns(booked),
    // Nobody scans a code that is over, and most of a sale's bytes are its picture.
    qr: phase === 'closed' || phase === 'rejected' ? null : qr,
    notification,
    watchAt:
      typeof watchIn === 'number'
        ? nextRead(watchIn, { gatewayId: gateway?.id ?? null, status: status ?? null })
        : watchIn,
  };
}

/** What is known of the gateway, a refusal or the money is never unlearned. */
function identityColumns(gateway: CheckoutUpdate['set']['gateway']): Columns {
  if (!gateway) return {};
  const { id: gatewayId, displayId, checkoutKey, redirectUrl, shop } = gateway;
  return { gatewayId, displayId, checkoutKey, redirectUrl, shop };
}

function rejectionColumns(rejection: CheckoutUpdate['set']['rejection']): Columns {
  return rejection ? { rejectionReason: rejection.reason, rejectionDetail: rejection.detail } : {};
}

function bookedColumns(booked: CheckoutUpdate['set']['booked']): Columns {
  if (!booked) return {};
  const { amount, to, because = null } = booked;
  return { bookedMinor: amount.minor, bookedCurrency: amount.currency, bookedTo: to, heldBecause: because };
}

type Owner = { readonly checkout: Checkout; readonly branchId: BranchId };

async function writeEvidence(tx: Transaction, owner: Owner, change: CheckoutUpdate): Promise<void> {
  const { checkout } = owner;
  if (change.observation) {
    const { seen, verdict } = change.observation;
    await tx.insert(observations).values({
      number: seen.number,
      checkoutId: checkout.id,
      startedAt: new Date(seen.startedAt),
      verdict,
      seen: seen.checkout,
    });
    const source = { ...owner, gatewayId: seen.checkout.id, observation: seen.number };
    await writeTransfers(tx, source, change.transfers ?? []);
    await writeExceptions(tx, source, change.exceptions ?? []);
  } else if (change.transfers?.length || change.exceptions?.length) {
    throw new Error('Money moves only by an observation.');
  }
  await clearExceptions(tx, checkout, change.clears ?? []);
  if (change.refundEnd) await writeRefundEnd(tx, change.refundEnd);
  if (change.endsLink) await endLinkOfOrder(tx, { orderId: checkout.orderId, by: change.by ?? null });
  if (change.events.length === 0) return;
  await tx.insert(events).values(
    change.events.map(({ kind, detail }) => ({
      orderId: checkout.orderId,
      checkoutId: checkout.id,
      staffId: change.by ?? null,
      kind,
      detail,
    })),
  );
}

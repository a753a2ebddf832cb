import { eq, sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { asBranchId, type BranchId, type CheckoutId } from '../../domain/core/ids';
import type { CheckoutUpdate, Decide } from '../../domain/ports/checkout-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { lockGatewayId } from '../core/locks';
import { nextRead } from '../watch/expedite';
import { endLinkOfOrder } from '../links/write-link';
import { writeDeliveries } from '../outbound-webhooks/write-deliveries';
import { toCheckout } from '../core/rows';
import { checkouts, events, observations } from '../schema';
import { lockFamily } from '../orders/lock-order';
import { notifyChange } from '../change-feed/notify';
import { clearExceptions, writeExceptions, writeTransfers } from '../exceptions/write-postings';
import { writeRefundEnd } from '../refunds/find-refunds';

type Input = { readonly id: CheckoutId; readonly decide: Decide };

/** Decides on the locked row and writes the decision, its events and its evidence in one transaction. */
export function changeCheckout(db: Database, { id, decide }: Input): Promise<Checkout | null> {
  return inTransaction(db, async (tx) => {
    const family = await lockFamily(tx, id);
    if (!family) return null;
    const { order, own, siblings } = family;
    const current = toCheckout(own, order);
    const change = decide(
      current,
      siblings.map((sibling) => toCheckout(sibling, order)),
    );
    if (!change) return current;
    const isNamed = change.set.gateway && own.gatewayId === null;
    if (isNamed) await lockGatewayId(tx, change.set.gateway.id);
    const [after] = await tx.update(checkouts).set(toColumns(change)).where(eq(checkouts.id, id)).returning();
    if (!after) throw new Error('A locked checkout is gone.');
    await writeEvidence(tx, { checkout: current, branchId: asBranchId(order.branchId) }, change);
    const changed = toCheckout(after, order);
    if (after.version !== own.version) {
      await notifyChange(tx, { checkoutId: id, version: after.version });
      await writeDeliveries(tx, { checkout: changed, branchId: asBranchId(order.branchId) });
    }
    return changed;
  });
}

const date = (millis: number | null): Date | null => (millis === null ? null : new Date(millis));

function toColumns({ set, qr, notification, watchIn }: CheckoutUpdate): Record<string, unknown> {
  const { gateway, rejection, endedAt, lastReadAt, lastSearchAt, booked, ...plain } = set;
  const isVisible =
    'phase' in set ||
    'status' in set ||
    'pendingRefund' in set ||
    gateway !== undefined ||
    rejection !== undefined;
  return {
    ...plain,
    ...(gateway && {
      gatewayId: gateway.id,
      displayId: gateway.displayId,
      checkoutKey: gateway.checkoutKey,
      redirectUrl: gateway.redirectUrl,
      shop: gateway.shop,
    }),
    ...(rejection && { rejectionReason: rejection.reason, rejectionDetail: rejection.detail }),
    ...(endedAt !== undefined && { endedAt: date(endedAt) }),
    ...(lastReadAt !== undefined && { lastReadAt: date(lastReadAt) }),
    ...(lastSearchAt !== undefined && { lastSearchAt: date(lastSearchAt) }),
    ...(qr && { qr }),
    ...(notification && { notification }),
    ...(booked && {
      bookedMinor: booked.amount.minor,
      bookedCurrency: booked.amount.currency,
      bookedTo: booked.to,
    }),
    ...(watchIn !== undefined && {
      watchAt:
        watchIn === null
          ? null
          : nextRead(watchIn, { gatewayId: gateway?.id ?? null, status: set.status ?? null }),
    }),
    ...(isVisible && { version: sql`${checkouts.version} + 1` }),
    // An update needs at least one column.
    phase: set.phase ?? sql`${checkouts.phase}`,
  };
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

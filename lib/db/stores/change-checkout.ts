import { eq, sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout';
import type { CheckoutId } from '../../domain/ids';
import type { CheckoutChange } from '../../domain/ports/checkout-store';
import type { Database, Transaction } from '../database';
import { toCheckout } from '../rows';
import { checkouts, events, observations, orders } from '../schema';
import { tellNews } from './tell-news';

type Input = { readonly id: CheckoutId; readonly decide: (checkout: Checkout) => CheckoutChange | null };

/** Decides on the locked row and writes the decision, its events and its evidence in one transaction. */
export function changeCheckout(db: Database, { id, decide }: Input): Promise<Checkout | null> {
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(checkouts)
      .innerJoin(orders, eq(orders.id, checkouts.orderId))
      .where(eq(checkouts.id, id))
      .for('no key update', { of: checkouts });
    if (!before) return null;
    const current = toCheckout(before.checkouts, before.orders);
    const change = decide(current);
    if (!change) return current;
    const [after] = await tx.update(checkouts).set(toColumns(change)).where(eq(checkouts.id, id)).returning();
    if (!after) throw new Error('A locked checkout is gone.');
    await writeEvidence(tx, current, change);
    if (after.version !== before.checkouts.version) {
      await tellNews(tx, { checkoutId: id, version: after.version });
    }
    return toCheckout(after, before.orders);
  });
}

const date = (millis: number | null): Date | null => (millis === null ? null : new Date(millis));

function toColumns({ set, qr, watchIn }: CheckoutChange): Record<string, unknown> {
  const { gateway, rejection, endedAt, lastReadAt, lastSearchAt, ...plain } = set;
  const isVisible = 'phase' in set || 'status' in set || gateway !== undefined || rejection !== undefined;
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
    ...(watchIn !== undefined && { watchAt: fromNow(watchIn) }),
    ...(isVisible && { version: sql`${checkouts.version} + 1` }),
    // An update needs at least one column.
    phase: set.phase ?? sql`${checkouts.phase}`,
  };
}

const fromNow = (ms: number | null) => (ms === null ? null : sql`now() + ${ms / 1000} * interval '1 second'`);

async function writeEvidence(tx: Transaction, checkout: Checkout, change: CheckoutChange): Promise<void> {
  if (change.observation) {
    const { seen, verdict } = change.observation;
    await tx.insert(observations).values({
      number: seen.number,
      checkoutId: checkout.id,
      startedAt: new Date(seen.startedAt),
      verdict,
      seen: seen.checkout,
    });
  }
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

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { SETTLED_BY_REFUND } from '../../domain/exception';
import { asBranchId } from '../../domain/ids';
import type { BookApart } from '../../domain/ports/watch-store';
import type { Database, Transaction } from '../database';
import { events, exceptions, observations, orders } from '../schema';
import { writeExceptions, writeTransfers } from '../stores/write-consequences';
import { lockName } from '../lock-name';
import { inTransaction } from '../transaction';
import { heldApart } from './held-apart';

/** Decides on what the books hold now and writes the difference, its evidence and its event in one transaction. */
export function bookApart(db: Database, { observation, twinOf, decide }: BookApart): Promise<boolean> {
  const { id } = observation.checkout;
  return inTransaction(db, async (tx) => {
    const branchId = twinOf ? await lockOrder(tx, twinOf.orderId) : null;
    // Two sweeps that see one payment take turns, and the second finds it booked.
    await lockName(tx, `apart/${id}`);
    const held = (await heldApart(tx, [id])).get(id) ?? null;
    // A read that began before the newest one knows less, whenever it arrives.
    if (held && observation.number <= held.lastObservation) return false;
    const news = decide(held);
    if (news.transfers.length === 0 && news.exceptions.length === 0) return false;
    await tx.insert(observations).values({
      number: observation.number,
      checkoutId: twinOf?.id ?? null,
      startedAt: new Date(observation.startedAt),
      verdict: twinOf ? 'twin' : 'foreign',
      seen: observation.checkout,
    });
    const source = { checkout: twinOf, branchId, gatewayId: id, observation: observation.number };
    await writeTransfers(tx, source, news.transfers);
    await writeExceptions(tx, source, news.exceptions);
    if (news.isGivenBack) await endGivenBack(tx, id);
    if (twinOf)
      await tx.insert(events).values({
        orderId: twinOf.orderId,
        checkoutId: twinOf.id,
        kind: 'checkout.twin_money',
        detail: { gatewayId: id, status: observation.checkout.statusText },
      });
    return true;
  });
}

async function lockOrder(tx: Transaction, id: string) {
  const [order] = await tx.select().from(orders).where(eq(orders.id, id)).for('no key update');
  if (!order) throw new Error('A checkout without its order.');
  return asBranchId(order.branchId);
}

async function endGivenBack(tx: Transaction, gatewayId: string): Promise<void> {
  const isIt = and(eq(exceptions.gatewayId, gatewayId), inArray(exceptions.kind, [...SETTLED_BY_REFUND]));
  await tx
    .update(exceptions)
    .set({ resolution: 'given_back', resolvedAt: sql`now()` })
    .where(and(isIt, isNull(exceptions.resolvedAt)));
}

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { UnmatchedPayment } from '../../domain/checkout/unmatched-payment';
import type { Currency } from '../../domain/money/currency';
import { asBranchId, type GatewayCheckoutId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { events, observations } from '../schema/records';
import { exceptions, ledger } from '../schema/money';
import { orders } from '../schema/orders';
import { SETTLED_BY_REFUND } from '../../domain/checkout/exception';
import type { BookUnmatchedPayment } from '../../domain/ports/checkout-store';
import { OF_TILL, writeExceptions, writeTransfers } from './write-postings';
import { notifyTills } from '../change-feed/publish-change';
import { lockName } from '../core/locks';

type Row = {
  readonly id: GatewayCheckoutId;
  readonly paid: string | null;
  readonly currency: Currency | null;
  readonly refunded: string;
  readonly charged: string;
  readonly turns: string;
  readonly accepted: boolean;
  readonly last: string;
};

/** What the books hold of money under these ids; an id that was never reported is missing. */
export async function findUnmatchedPayments(
  db: Database | Transaction,
  ids: readonly GatewayCheckoutId[],
): Promise<ReadonlyMap<GatewayCheckoutId, UnmatchedPayment>> {
  if (ids.length === 0) return new Map();
  const given = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  const { rows } = await db.execute<Row>(sql`
    select e.gateway_id as id, max(l.currency) as currency,
      sum(l.amount_minor) filter (where l.transfer like 'payment/%' and l.account = 'gateway_clearing') as paid,
      coalesce(-sum(l.amount_minor) filter (where l.transfer like 'refund/%' and l.account = 'gateway_clearing'), 0)
        as refunded,
      coalesce(sum(l.amount_minor) filter (where l.account = 'chargeback'), 0) as charged,
      count(distinct l.transfer) filter (where l.account = 'chargeback') as turns,
      coalesce(bool_or(l.transfer like 'accept/%'), false) as accepted,
      greatest(coalesce(max(l.observation), 0), max(e.observation)) as last
    from (
      select gateway_id, max(observation) as observation from ${exceptions}
      where gateway_id in (${given}) and kind in ('external_payment', 'duplicate') group by 1
    ) e left join ${ledger} l on l.gateway_id = e.gateway_id group by 1`);
  return new Map(rows.map((row) => [row.id, toUnmatchedPayment(row)]));
}

const toUnmatchedPayment = ({
  paid,
  currency,
  refunded,
  charged,
  turns,
  accepted,
  last,
}: Row): UnmatchedPayment => ({
  booked:
    paid !== null && currency !== null
      ? { amount: money(Number(paid), currency), to: accepted ? 'receivable' : 'suspense' }
      : null,
  refundedMinor: Number(refunded),
  chargedBackMinor: Number(charged),
  turns: Number(turns),
  lastObservation: Number(last),
});

/** Decides on what the books hold now and writes the difference, its evidence and its event in one transaction. */
export function bookUnmatchedPayment(
  db: Database,
  { observation, duplicateOf, decide }: BookUnmatchedPayment,
): Promise<boolean> {
  const { id } = observation.checkout;
  return inTransaction(db, async (tx) => {
    const branchId = duplicateOf ? await lockOrder(tx, duplicateOf.orderId) : null;
    // Two sweeps that see one payment take turns, and the second finds it booked.
    await lockName(tx, `unmatched/${id}`);
    const held = (await findUnmatchedPayments(tx, [id])).get(id) ?? null;
    // A read that began before the newest one knows less, whenever it arrives.
    if (held && observation.number <= held.lastObservation) return false;
    const changes = decide(held);
    if (changes.transfers.length === 0 && changes.exceptions.length === 0) return false;
    await tx.insert(observations).values({
      number: observation.number,
      checkoutId: duplicateOf?.id ?? null,
      startedAt: new Date(observation.startedAt),
      verdict: duplicateOf ? 'duplicate' : 'external_payment',
      seen: observation.checkout,
    });
    const source = { checkout: duplicateOf, branchId, gatewayId: id, observation: observation.number };
    await writeTransfers(tx, source, changes.transfers);
    await writeExceptions(tx, source, changes.exceptions);
    if (changes.isRefunded) await endRefunded(tx, id);
    if (duplicateOf)
      await tx.insert(events).values({
        orderId: duplicateOf.orderId,
        checkoutId: duplicateOf.id,
        kind: 'checkout.duplicate_money',
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

async function endRefunded(tx: Transaction, gatewayId: string): Promise<void> {
  const isIt = and(eq(exceptions.gatewayId, gatewayId), inArray(exceptions.kind, [...SETTLED_BY_REFUND]));
  const ended = await tx
    .update(exceptions)
    .set({ resolution: 'refunded', resolvedAt: sql`now()` })
    .where(and(isIt, isNull(exceptions.resolvedAt)))
    .returning(OF_TILL);
  await notifyTills(
    tx,
    ended.map(({ device }) => device),
  );
}

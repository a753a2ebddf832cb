import type { NewCheckout, NewOrder } from '../../domain/ports/checkout-store';
import type { Transaction } from '../core/database';
import { type OrderRow, toBranch } from '../core/rows';
import { branches } from '../schema/staff';
import { checkouts, orders } from '../schema/orders';
import { events } from '../schema/records';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { deviceOf } from '../../domain/checkout/checkout-request';
import { gatewayReferences } from '../../domain/checkout/gateway-reference';
import { PAYABLE_PHASES } from '../../domain/checkout/status';
import { limitReached, type LimitReached, MOST_OPEN_OF_TILL } from '../../domain/checkout/order';
import { list } from '../schema/columns';

type Input = { readonly order: NewOrder; readonly createdAt: number };

/** Null when whoever numbered it has another order with this reference. */
export async function insertOrder(tx: Transaction, input: Input): Promise<OrderRow | null> {
  const { order } = input;
  const { amount } = order;
  const row = await insertRow(tx, input);
  if (!row) return null;
  await tx.insert(events).values({
    orderId: order.id,
    staffId: order.staffId,
    kind: 'order.opened',
    detail: { amountMinor: amount.minor, currency: amount.currency },
  });
  return row;
}

/** Under the first name that no other order has at the gateway. */
async function insertRow(tx: Transaction, { order, createdAt }: Input): Promise<OrderRow | null> {
  const { amount, ...rest } = order;
  const { minor: amountMinor, currency } = amount;
  const values = { ...rest, amountMinor, currency, createdAt: new Date(createdAt) };
  for (const gatewayReference of gatewayReferences(order)) {
    const [row] = await tx
      .insert(orders)
      .values({ ...values, gatewayReference })
      .onConflictDoNothing()
      .returning();
    if (row) return row;
    if (await isNumbered(tx, order)) return null;
  }
  return null;
}

async function isNumbered(tx: Transaction, { reference, systemId }: NewOrder): Promise<boolean> {
  const isOfSystem = systemId === null ? isNull(orders.systemId) : eq(orders.systemId, systemId);
  const found = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.reference, reference), isOfSystem));
  return found.length > 0;
}

type FindLimitInput = { readonly order: NewOrder; readonly checkout?: NewCheckout };

/**
 * The limit that an order which staff typed would exceed; null: none. Other systems have no limits. Requests of one till
 * at the same moment do not wait for each other here, so all that arrive together may take the last place.
 */
export async function findLimit(
  tx: Transaction,
  { order, checkout }: FindLimitInput,
): Promise<LimitReached | null> {
  const { origin, branchId, amount } = order;
  if (origin === 'api') return null;
  const device = checkout ? deviceOf(checkout.request) : null;
  const openOfTill = device === null ? sql<number>`0` : countOpen(tx, device);
  const [found] = await tx
    .select({ branch: branches, openOfTill })
    .from(branches)
    .where(eq(branches.id, branchId))
    .prepare(device === null ? 'qtill_limit' : 'qtill_limit_of_till')
    .execute();
  if (!found) throw new Error('A sale of no branch.');
  return limitReached({ amount, branch: toBranch(found.branch), openOfTill: found.openOfTill });
}

/** Counts no further than the limit, along `checkouts_payable_of_device`. */
function countOpen(tx: Transaction, device: string) {
  const some = tx
    .select({ one: sql`1` })
    .from(checkouts)
    .where(
      and(
        eq(sql`${checkouts.request}->>'deviceReference'`, device),
        // A link of this till is on no screen.
        eq(checkouts.channel, 'qr'),
        // In these words, so that the index is seen to fit.
        sql`${checkouts.phase} in (${list(PAYABLE_PHASES)})`,
      ),
    )
    .limit(MOST_OPEN_OF_TILL);
  return sql<number>`(select count(*)::int from ${some} as open_codes)`;
}

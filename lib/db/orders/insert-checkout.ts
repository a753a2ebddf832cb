import { sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { asOrderId } from '../../domain/core/ids';
import type { NewCheckout, NewCheckoutByLink, IdempotentRequest } from '../../domain/ports/checkout-store';
import type { Transaction } from '../core/database';
import { writeLink } from '../links/write-link';
import { type OrderRow, toCheckout, requestColumns } from '../core/rows';
import { checkouts, idempotencyKeys } from '../schema/orders';
import { events } from '../schema/records';
import { assertDiskSpace } from '../core/assert-disk-space';

/** A process that dies between storing and asking is found by the watcher after this long, by the database's time. */
const CREATING_LEASE = sql`now() + interval '25 seconds'`;

type Input = {
  readonly idempotency: IdempotentRequest;
  readonly order: OrderRow;
  readonly checkout: NewCheckout | NewCheckoutByLink;
};

/** Stores a checkout in phase `creating`, with the request that led to it; throws when the gateway's answer could not be stored. */
export async function insertCheckout(
  tx: Transaction,
  { idempotency, order, checkout }: Input,
): Promise<Checkout> {
  await assertDiskSpace(tx);
  const createdAt = new Date(checkout.createdAt);
  const [row] = await tx
    .insert(checkouts)
    .values({
      id: checkout.id,
      orderId: order.id,
      branchId: order.branchId,
      requestId: checkout.requestId,
      amountMinor: order.amountMinor,
      currency: order.currency,
      ...requestColumns(checkout.request),
      ownerInstance: checkout.ownerInstance,
      phase: 'creating',
      createdAt,
      expiresAt: new Date(checkout.expiresAt),
      watchAt: CREATING_LEASE,
    })
    .returning();
  if (!row) throw new Error('A stored checkout did not come back.');
  await tx.insert(idempotencyKeys).values({ ...idempotency, checkoutId: checkout.id, createdAt });
  // What a customer does is not logged as an act of the person who made the link.
  const staffId = 'byLink' in checkout ? null : idempotency.staffId;
  const about = { orderId: order.id, checkoutId: checkout.id, staffId };
  if (checkout.link)
    await writeLink(tx, { orderId: asOrderId(order.id), link: checkout.link, by: idempotency.staffId });
  if ('byLink' in checkout)
    await tx.insert(events).values({ ...about, kind: 'link.payment_started', detail: {} });
  await tx
    .insert(events)
    .values({ ...about, kind: 'checkout.creating', detail: { requestId: checkout.requestId } });
  return toCheckout(row, order);
}

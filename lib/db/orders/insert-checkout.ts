import { sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { asOrderId } from '../../domain/core/ids';
import type { NewCheckout, NewCheckoutByLink, Tap } from '../../domain/ports/checkout-store';
import type { Transaction } from '../core/database';
import { writeLink } from '../links/write-link';
import { type OrderRow, toCheckout, wishColumns } from '../core/rows';
import { checkouts, events, taps } from '../schema';
import { requireRoom } from '../core/require-room';

/** A process that dies between storing and asking is found by the watcher after this long, by the database's time. */
const OPENING_LEASE = sql`now() + interval '25 seconds'`;

type Input = {
  readonly tap: Tap;
  readonly order: OrderRow;
  readonly checkout: NewCheckout | NewCheckoutByLink;
};

/** Stores a checkout in phase `opening`, with the tap that led to it; throws when its answer could not be stored. */
export async function insertCheckout(tx: Transaction, { tap, order, checkout }: Input): Promise<Checkout> {
  await requireRoom(tx);
  const createdAt = new Date(checkout.createdAt);
  const [row] = await tx
    .insert(checkouts)
    .values({
      id: checkout.id,
      orderId: order.id,
      requestId: checkout.requestId,
      ...wishColumns(checkout.wishes),
      askedBy: checkout.askedBy,
      phase: 'opening',
      createdAt,
      expiresAt: new Date(checkout.expiresAt),
      watchAt: OPENING_LEASE,
    })
    .returning();
  if (!row) throw new Error('A stored checkout did not come back.');
  await tx.insert(taps).values({ ...tap, checkoutId: checkout.id, createdAt });
  // A customer's tap is none of the person who made the link.
  const staffId = 'byLink' in checkout ? null : tap.staffId;
  const about = { orderId: order.id, checkoutId: checkout.id, staffId };
  if (checkout.link)
    await writeLink(tx, { orderId: asOrderId(order.id), link: checkout.link, by: tap.staffId });
  if ('byLink' in checkout) await tx.insert(events).values({ ...about, kind: 'link.tapped', detail: {} });
  await tx
    .insert(events)
    .values({ ...about, kind: 'checkout.opening', detail: { requestId: checkout.requestId } });
  return toCheckout(row, order);
}

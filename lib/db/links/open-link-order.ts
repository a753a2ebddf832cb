import { and, eq } from 'drizzle-orm';
import { asOrderId } from '../../domain/core/ids';
import type { NewLink } from '../../domain/link/payment-link';
import type { NewOrder, Tap } from '../../domain/ports/checkout-store';
import type { MakeLinkOutcome } from '../../domain/ports/link-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { paymentLinks } from '../schema';
import { findLimit, insertOrder } from '../orders/insert-order';
import { lockTap } from '../core/locks';
import { writeLink } from './write-link';

type Input = { readonly tap: Tap; readonly order: NewOrder; readonly link: NewLink };

/** An order without a checkout: the customer's first tap on our page opens one. */
export function openLinkOrder(db: Database, { tap, order, link }: Input): Promise<MakeLinkOutcome> {
  return inTransaction(db, async (tx): Promise<MakeLinkOutcome> => {
    const earlier = await findTap(tx, tap);
    if (earlier) return earlier;
    const limit = await findLimit(tx, { order });
    if (limit) return limit;
    if (!(await insertOrder(tx, { order, createdAt: link.createdAt })))
      throw new Error('A random reference was drawn twice.');
    await writeLink(tx, { orderId: order.id, link, by: tap.staffId });
    await tx
      .update(paymentLinks)
      .set({ tapKey: tap.key, tapFingerprint: tap.fingerprint })
      .where(eq(paymentLinks.orderId, order.id));
    return { kind: 'made' };
  });
}

async function findTap(tx: Transaction, tap: Tap): Promise<MakeLinkOutcome | null> {
  await lockTap(tx, tap);
  const [row] = await tx
    .select()
    .from(paymentLinks)
    .where(and(eq(paymentLinks.madeBy, tap.staffId), eq(paymentLinks.tapKey, tap.key)));
  if (!row) return null;
  return row.tapFingerprint === tap.fingerprint
    ? { kind: 'replayed', orderId: asOrderId(row.orderId) }
    : { kind: 'key_reused' };
}

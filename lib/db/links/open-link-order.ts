import { and, eq } from 'drizzle-orm';
import { asOrderId } from '../../domain/core/ids';
import type { NewLink } from '../../domain/link/payment-link';
import type { NewOrder, IdempotentRequest } from '../../domain/ports/checkout-store';
import type { MakeLinkOutcome } from '../../domain/ports/link-store';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { paymentLinks } from '../schema/links';
import { findLimit, insertOrder } from '../orders/insert-order';
import { lockIdempotencyKey } from '../core/locks';
import { writeLink } from './write-link';

type Input = { readonly idempotency: IdempotentRequest; readonly order: NewOrder; readonly link: NewLink };

/** An order without a checkout: the customer opens one on our page. */
export function openLinkOrder(db: Database, { idempotency, order, link }: Input): Promise<MakeLinkOutcome> {
  return inTransaction(db, async (tx): Promise<MakeLinkOutcome> => {
    const earlier = await findRequest(tx, idempotency);
    if (earlier) return earlier;
    const limit = await findLimit(tx, { order });
    if (limit) return limit;
    if (!(await insertOrder(tx, { order, createdAt: link.createdAt })))
      throw new Error('A random reference was drawn twice.');
    await writeLink(tx, { orderId: order.id, link, by: idempotency.staffId });
    await tx
      .update(paymentLinks)
      .set({ idempotencyKey: idempotency.key, fingerprint: idempotency.fingerprint })
      .where(eq(paymentLinks.orderId, order.id));
    return { kind: 'made' };
  });
}

async function findRequest(tx: Transaction, idempotency: IdempotentRequest): Promise<MakeLinkOutcome | null> {
  await lockIdempotencyKey(tx, idempotency);
  const [row] = await tx
    .select()
    .from(paymentLinks)
    .where(
      and(eq(paymentLinks.madeBy, idempotency.staffId), eq(paymentLinks.idempotencyKey, idempotency.key)),
    );
  if (!row) return null;
  return row.fingerprint === idempotency.fingerprint
    ? { kind: 'replayed', orderId: asOrderId(row.orderId) }
    : { kind: 'key_reused' };
}

import type { OrderId, StaffId } from '../../domain/core/ids';
import type { NewLink } from '../../domain/link/payment-link';
import type { Transaction } from '../core/database';
import { events } from '../schema/records';
import { paymentLinks } from '../schema/links';
import { and, eq, isNull, sql } from 'drizzle-orm';

type Input = { readonly orderId: OrderId; readonly link: NewLink; readonly by: StaffId };

/** The link of an order whose row is locked, or just made; it takes the place of an earlier one. */
export async function writeLink(tx: Transaction, { orderId, link, by }: Input): Promise<void> {
  const { createdAt, expiresAt, ...rest } = link;
  const row = { ...rest, madeBy: by, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) };
  await tx
    .insert(paymentLinks)
    .values({ ...row, orderId })
    .onConflictDoUpdate({
      target: paymentLinks.orderId,
      set: { ...row, openedAt: null, endedAt: null, endedBy: null },
    });
  await tx.insert(events).values({
    orderId,
    staffId: by,
    kind: 'link.made',
    detail: { link: link.kind, minutes: link.lifeMinutes },
  });
}

/** Nothing can be opened by the link of an order whose row is locked; without one there is nothing to do. */
export async function endLinkOfOrder(
  tx: Transaction,
  { orderId, by }: { readonly orderId: string; readonly by: StaffId | null },
): Promise<void> {
  const ended = await tx
    .update(paymentLinks)
    .set({ endedAt: sql`now()`, endedBy: by })
    .where(and(eq(paymentLinks.orderId, orderId), isNull(paymentLinks.endedAt)))
    .returning({ orderId: paymentLinks.orderId });
  if (ended.length > 0)
    await tx.insert(events).values({ orderId, staffId: by, kind: 'link.ended', detail: {} });
}

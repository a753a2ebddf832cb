import { and, eq, isNull, sql } from 'drizzle-orm';
import type { StaffId } from '../../domain/ids';
import type { Transaction } from '../database';
import { events, paymentLinks } from '../schema';

/** Nothing can be opened by the link of an order whose row is locked; without one there is nothing to do. */
export async function endLink(
  tx: Transaction,
  { orderId, by }: { readonly orderId: string; readonly by: StaffId | null },
): Promise<void> {
  const ended = await tx
    .update(paymentLinks)
    .set({ endedAt: sql`now()` })
    .where(and(eq(paymentLinks.orderId, orderId), isNull(paymentLinks.endedAt)))
    .returning({ orderId: paymentLinks.orderId });
  if (ended.length > 0)
    await tx.insert(events).values({ orderId, staffId: by, kind: 'link.ended', detail: {} });
}

import type { OrderId, StaffId } from '../../domain/ids';
import type { NewLink } from '../../domain/payment-link';
import type { Transaction } from '../database';
import { events, paymentLinks } from '../schema';

type Input = { readonly orderId: OrderId; readonly link: NewLink; readonly by: StaffId };

/** The link of an order whose row is locked, or just made; it takes the place of an earlier one. */
export async function writeLink(tx: Transaction, { orderId, link, by }: Input): Promise<void> {
  const { createdAt, expiresAt, ...rest } = link;
  const row = { ...rest, madeBy: by, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) };
  await tx
    .insert(paymentLinks)
    .values({ ...row, orderId })
    .onConflictDoUpdate({ target: paymentLinks.orderId, set: { ...row, openedAt: null, endedAt: null } });
  await tx.insert(events).values({
    orderId,
    staffId: by,
    kind: 'link.made',
    detail: { link: link.kind, minutes: link.lifeMinutes },
  });
}

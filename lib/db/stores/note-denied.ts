import { eq } from 'drizzle-orm';
import type { CheckoutId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { checkouts, events } from '../schema';

export async function noteDenied(db: Database, id: CheckoutId, by: StaffId): Promise<void> {
  const [found] = await db.select({ orderId: checkouts.orderId }).from(checkouts).where(eq(checkouts.id, id));
  if (!found) return;
  await db.insert(events).values({
    orderId: found.orderId,
    checkoutId: id,
    staffId: by,
    kind: 'checkout.cancel_denied',
    detail: {},
  });
}

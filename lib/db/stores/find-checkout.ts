import { and, eq } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout';
import type { BranchId, CheckoutId } from '../../domain/ids';
import type { QrImage } from '../../domain/qr-image';
import type { Database } from '../database';
import { toCheckout } from '../rows';
import { branches, checkouts, orders } from '../schema';

/** A checkout of this branch; another branch's is as good as none. */
export async function findCheckout(
  db: Database,
  id: CheckoutId,
  branchId: BranchId,
): Promise<Checkout | null> {
  const [row] = await db
    .select()
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(and(eq(checkouts.id, id), eq(orders.branchId, branchId)));
  return row ? toCheckout(row.checkouts, row.orders) : null;
}

export async function findForPayer(
  db: Database,
  id: CheckoutId,
): Promise<{ checkout: Checkout; shop: string } | null> {
  const [row] = await db
    .select()
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .innerJoin(branches, eq(branches.id, orders.branchId))
    .where(eq(checkouts.id, id));
  return row ? { checkout: toCheckout(row.checkouts, row.orders), shop: row.branches.name } : null;
}

export async function findQr(db: Database, id: CheckoutId): Promise<QrImage | null> {
  const [row] = await db.select({ qr: checkouts.qr }).from(checkouts).where(eq(checkouts.id, id));
  return row?.qr ?? null;
}

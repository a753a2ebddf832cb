import { desc, eq, inArray, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { asBranchId, asLinkToken, asOrderId, asStaffId } from '../../domain/core/ids';
import type { LinkedOrder, PaymentLink } from '../../domain/link/payment-link';
import type { Database } from '../core/database';
import { millis, type OnBroken, toCheckout, toOrder, parseRowsLeniently } from '../core/rows';
import { branches, staff } from '../schema/staff';
import { checkouts, orders } from '../schema/orders';
import { paymentLinks } from '../schema/links';

const enders = alias(staff, 'enders');

type Wanted = { readonly where: SQL | undefined; readonly limit: number; readonly onBroken: OnBroken };

/** Links with what they collect and the name of their branch, newest first. */
export async function loadLinks(
  db: Database,
  { where, limit, onBroken }: Wanted,
): Promise<(LinkedOrder & { readonly shop: string })[]> {
  const found = await db
    .select({ link: paymentLinks, orders, maker: staff.name, ender: enders.name, shop: branches.name })
    .from(paymentLinks)
    .innerJoin(orders, eq(orders.id, paymentLinks.orderId))
    .innerJoin(branches, eq(branches.id, orders.branchId))
    .innerJoin(staff, eq(staff.id, paymentLinks.madeBy))
    .leftJoin(enders, eq(enders.id, paymentLinks.endedBy))
    .where(where)
    .orderBy(desc(paymentLinks.createdAt), desc(paymentLinks.orderId))
    .limit(limit);
  if (found.length === 0) return [];
  const ids = found.map(({ link }) => link.orderId);
  const rows = await db
    .select()
    .from(checkouts)
    .where(inArray(checkouts.orderId, ids))
    .orderBy(desc(checkouts.createdAt), desc(checkouts.id));
  const convert = ({ link, orders: order, maker, ender, shop }: (typeof found)[number]) => ({
    link: toLink({ link, maker, ender, branchId: order.branchId }),
    order: toOrder(order, maker),
    checkouts: rows.filter(({ orderId }) => orderId === link.orderId).map((row) => toCheckout(row, order)),
    shop,
  });
  return parseRowsLeniently(found, convert, onBroken);
}

type Row = {
  readonly link: typeof paymentLinks.$inferSelect;
  readonly maker: string;
  readonly ender: string | null;
  readonly branchId: string;
};

const toLink = ({ link, maker, ender, branchId }: Row): PaymentLink => ({
  orderId: asOrderId(link.orderId),
  branchId: asBranchId(branchId),
  token: asLinkToken(link.token),
  kind: link.kind,
  language: link.language,
  lifeMinutes: link.lifeMinutes,
  note: link.note,
  delivery: link.delivery,
  deviceReference: link.deviceReference,
  madeBy: { id: asStaffId(link.madeBy), name: maker },
  createdAt: link.createdAt.getTime(),
  expiresAt: link.expiresAt.getTime(),
  openedAt: millis(link.openedAt),
  endedAt: millis(link.endedAt),
  endedBy: ender,
});

import 'server-only';
import { type OrderListDto, type SaleDto, toOrderDto } from '../../api/checkouts/order';
import { toRefundDto } from '../../api/refunds/refund';
import { asOrderId, isStorable } from '../../domain/core/ids';
import type { Session } from '../../domain/ports/staff-store';
import { container } from '../composition/container';
import { currentSession } from '../auth/session';

/** One sale of this branch with its checkouts and refunds; null when there is none. */
export async function findOrder(id: string, { branch }: Session): Promise<SaleDto | null> {
  const { store, refunds, clock } = container().checkout;
  const found = await store.findOrder(asOrderId(id), branch.id);
  if (!found) return null;
  const back = await refunds.ofOrder(found.order.id);
  return {
    ...toOrderDto(found, { now: clock.now(), shop: branch.name }),
    refunds: back.map(toRefundDto),
  };
}

/** The same for a page; null when signed out as well. */
export async function loadOrder(id: string): Promise<SaleDto | null> {
  const session = await currentSession();
  return session && isStorable(id) ? findOrder(id, session) : null;
}

const LAST_SALES = 30;

/** The branch's last sales, newest first, for the API and for the first paint alike. */
export async function listOrders({ branch }: Session): Promise<OrderListDto> {
  const { store, clock } = container().checkout;
  const found = await store.recentOrders(branch.id, LAST_SALES);
  const context = { now: clock.now(), shop: branch.name };
  return { orders: found.map((order) => toOrderDto(order, context)) };
}

/** The same for a page; empty when signed out. */
export async function loadOrders(): Promise<OrderListDto> {
  const session = await currentSession();
  return session ? listOrders(session) : { orders: [] };
}

import 'server-only';
import type { OrderListDto } from '../api/order-dto';
import { toOrderDto } from '../api/to-order-dto';
import type { Session } from '../domain/ports/staff-store';
import { container } from './container';
import { currentSession } from './current-session';

const LAST_SALES = 30;

/** The branch's last sales, newest first, for the API and for the first paint alike. */
export async function listOrders({ branch }: Session): Promise<OrderListDto> {
  const { store, clock } = container().checkout;
  const found = await store.recentOrders(branch.id, LAST_SALES);
  const around = { now: clock.now(), shop: branch.name };
  return { orders: found.map((order) => toOrderDto(order, around)) };
}

/** The same for a page; empty when signed out. */
export async function loadOrders(): Promise<OrderListDto> {
  const session = await currentSession();
  return session ? listOrders(session) : { orders: [] };
}

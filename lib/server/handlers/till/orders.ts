import 'server-only';
import { type OrderListDto, toOrderDto } from '../../../api/checkouts/order';
import type { CheckoutDeps } from '../../../checkout/deps';
import type { Session } from '../../../domain/ports/staff-store';

/** The branch's last sales, newest first; none when signed out. */
export async function listOrders(
  { store, clock }: Pick<CheckoutDeps, 'store' | 'clock'>,
  session: Session | null,
  count: number,
): Promise<OrderListDto> {
  if (!session) return { orders: [] };
  const { branch } = session;
  const found = await store.recentOrders(branch.id, count);
  const context = { now: clock.now(), shop: branch.name };
  return { orders: found.map((order) => toOrderDto(order, context)) };
}

import 'server-only';
import type { SaleDto } from '../api/order-dto';
import { toOrderDto } from '../api/to-order-dto';
import { toRefundDto } from '../api/to-refund-dto';
import { asOrderId } from '../domain/ids';
import { isStorable } from '../domain/is-storable';
import type { Session } from '../domain/ports/staff-store';
import { container } from './container';
import { currentSession } from './current-session';

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

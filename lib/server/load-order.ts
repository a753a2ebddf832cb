import 'server-only';
import type { OrderDto } from '../api/order-dto';
import { toOrderDto } from '../api/to-order-dto';
import { asOrderId } from '../domain/ids';
import type { Session } from '../domain/ports/staff-store';
import { container } from './container';
import { currentSession } from './current-session';

/** One sale of this branch with its checkouts; null when there is none. */
export async function findOrder(id: string, { branch }: Session): Promise<OrderDto | null> {
  const { store, clock } = container().checkout;
  const found = await store.findOrder(asOrderId(id), branch.id);
  return found && toOrderDto(found, { now: clock.now(), shop: branch.name });
}

/** The same for a page; null when signed out as well. */
export async function loadOrder(id: string): Promise<OrderDto | null> {
  const session = await currentSession();
  return session ? findOrder(id, session) : null;
}

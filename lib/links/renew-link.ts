import type { OrderId } from '../domain/ids';
import { linkActions } from '../domain/link-actions';
import type { LinkedOrder } from '../domain/payment-link';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';
import { linkOrder, type LinkOrderError } from './link-order';

type RenewInput = { readonly tapKey: string; readonly staff: Staff; readonly orderId: OrderId };

/**
 * The same link once more, with a new life: "send again", after what was sent is closed, and "new link" for an order
 * whose link is over. Our page that is still open stays as it is.
 */
export async function renewLink(
  deps: Deps,
  { tapKey, staff, orderId }: RenewInput,
): Promise<Result<LinkedOrder, LinkOrderError>> {
  const found = await deps.links.find(orderId, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const { kind, language, lifeMinutes, note, delivery } = found.link;
  const isUntouched = kind === 'page' && !linkActions(found, deps.checkout.clock.now()).includes('renew');
  if (isUntouched) return ok(found);
  return linkOrder(deps, { tapKey, staff, orderId, wish: { kind, language, lifeMinutes, note, delivery } });
}

import { can, type Staff } from '../domain/staff/staff';
import type { LinkedOrder } from '../domain/link/payment-link';
import { err, ok, type Result } from '../domain/core/result';
import { type LinkDeps, mustFind } from './new-link';
import { cancelCheckout } from '../checkout/cancel/cancel-checkout';
import type { OrderId } from '../domain/core/ids';
import { isPayable } from '../domain/checkout/status';

const MOST_LISTED = 100;

/** The branch's newest links, 100 at most. */
export async function listLinks(
  { links }: Pick<LinkDeps, 'links'>,
  staff: Staff,
): Promise<Result<readonly LinkedOrder[], { kind: 'not_allowed' }>> {
  return can(staff, 'links.use')
    ? ok(await links.list(staff.branchId, MOST_LISTED))
    : err({ kind: 'not_allowed' });
}

type EndInput = { readonly staff: Staff; readonly orderId: OrderId };

type EndLinkError = { readonly kind: 'not_allowed' | 'not_found' };

/**
 * Ends a link: it opens nothing more, and its payable checkout is cancelled at the gateway. Returns what is true
 * afterwards, which may be that the customer paid, or that the outcome is unknown.
 */
export async function endLink(
  deps: LinkDeps,
  { staff, orderId }: EndInput,
): Promise<Result<LinkedOrder, EndLinkError>> {
  if (!can(staff, 'links.use')) return err({ kind: 'not_allowed' });
  const { links, checkout } = deps;
  if (!(await links.find(orderId, staff.branchId))) return err({ kind: 'not_found' });
  // In this order a customer who presses Pay now is refused, or has a checkout that is found here.
  await links.end({ id: orderId, branchId: staff.branchId }, staff.id);
  const ended = await mustFind(deps, orderId, staff.branchId);
  const payable = ended.checkouts.find(({ phase }) => isPayable(phase));
  if (payable) await cancelCheckout(checkout, { id: payable.id, staff });
  return ok(await mustFind(deps, orderId, staff.branchId));
}

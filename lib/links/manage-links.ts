import { can, type Staff } from '../domain/staff/staff';
import type { LinkedOrder } from '../domain/link/payment-link';
import { err, ok, type Result } from '../domain/core/result';
import { type LinkDeps, mustFind } from './new-link';
import { cancelCheckout } from '../checkout/cancel/cancel-checkout';
import type { OrderId } from '../domain/core/ids';
import { isPayable } from '../domain/checkout/status';

const SHOWN = 100;

/** The branch's newest links. */
export async function listLinks(
  { links }: Pick<LinkDeps, 'links'>,
  staff: Staff,
): Promise<Result<readonly LinkedOrder[], { kind: 'not_allowed' }>> {
  return can(staff, 'links.use') ? ok(await links.list(staff.branchId, SHOWN)) : err({ kind: 'not_allowed' });
}

type EndInput = { readonly staff: Staff; readonly orderId: OrderId };

export type EndLinkError = { readonly kind: 'not_allowed' | 'not_found' };

/**
 * Nothing more is opened by the link, and what it opened is closed at the gateway. What is true afterwards comes back,
 * which may be that the customer paid, or that nobody knows yet.
 */
export async function endLink(
  deps: LinkDeps,
  { staff, orderId }: EndInput,
): Promise<Result<LinkedOrder, EndLinkError>> {
  if (!can(staff, 'links.use')) return err({ kind: 'not_allowed' });
  const { links, checkout } = deps;
  if (!(await links.find(orderId, staff.branchId))) return err({ kind: 'not_found' });
  // In this order: a customer who taps at this moment is refused, or has a checkout that is found here.
  await links.end({ id: orderId, branchId: staff.branchId }, staff.id);
  const ended = await mustFind(deps, orderId, staff.branchId);
  const payable = ended.checkouts.find(({ phase }) => isPayable(phase));
  if (payable) await cancelCheckout(checkout, { id: payable.id, staff });
  return ok(await mustFind(deps, orderId, staff.branchId));
}

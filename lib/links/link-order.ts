import { fingerprint, newCheckout } from '../checkout/open/new-checkout';
import { type OpenAnotherError, openInstead } from '../checkout/open/open-another';
import type { OrderId } from '../domain/core/ids';
import { may, type Staff } from '../domain/staff/staff';
import type { Order } from '../domain/checkout/order';
import { paidCheckout } from '../domain/checkout/checkout';
import { isLinkLive, linkActions, type LinkedOrder, type LinkWish } from '../domain/link/payment-link';
import { err, ok, type Result } from '../domain/core/result';
import { gatewayLinkWishes, type LinkDeps, mustFind, newLink } from './new-link';

export type LinkOrderInput = {
  readonly tapKey: string;
  readonly staff: Staff;
  readonly orderId: OrderId;
  readonly wish: LinkWish;
};

export type LinkOrderError = OpenAnotherError | { readonly kind: 'not_allowed' };

/**
 * A link for an order that exists. Our page leads to whatever can be paid and so leaves a shown code alone; the
 * gateway's link is a checkout of its own, so what can be paid is closed first. `already_payable`: that did not work,
 * or nobody knows whether it did.
 */
export async function linkOrder(
  deps: LinkDeps,
  input: LinkOrderInput,
): Promise<Result<LinkedOrder, LinkOrderError>> {
  const { staff, orderId, wish } = input;
  if (!may(staff, 'links.use')) return err({ kind: 'not_allowed' });
  const found = await deps.checkout.store.findOrder(orderId, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const paid = paidCheckout(found.checkouts);
  if (paid) return err({ kind: 'already_paid', checkout: paid });
  if (wish.kind === 'page') {
    await attachPage(deps, input);
  } else {
    const sent = await sendGatewayLink(deps, input, found.order);
    if (!sent.ok) return sent;
  }
  return ok(await mustFind(deps, orderId, staff.branchId));
}

/** An address that was handed out goes on to work. */
async function attachPage(deps: LinkDeps, { staff, orderId, wish }: LinkOrderInput): Promise<void> {
  const { links, checkout } = deps;
  const link = newLink(deps, wish);
  const earlier = (await links.find(orderId, staff.branchId))?.link;
  const isKept = earlier?.kind === 'page' && isLinkLive(earlier, checkout.clock.now());
  const token = isKept ? earlier.token : link.token;
  await links.attach({ id: orderId, branchId: staff.branchId }, { ...link, token }, staff.id);
}

async function sendGatewayLink(deps: LinkDeps, input: LinkOrderInput, order: Pick<Order, 'reference'>) {
  const { tapKey, staff, orderId, wish } = input;
  return openInstead(deps.checkout, {
    tap: {
      key: tapKey,
      staffId: staff.id,
      fingerprint: fingerprint({ orderId, wish: JSON.stringify(wish) }),
    },
    order: { id: orderId, branchId: staff.branchId },
    staff,
    checkout: {
      ...newCheckout(deps.checkout, gatewayLinkWishes(wish, order.reference)),
      link: newLink(deps, wish),
    },
  });
}

type RenewInput = { readonly tapKey: string; readonly staff: Staff; readonly orderId: OrderId };

/**
 * The same link once more, with a new life: "send again", after what was sent is closed, and "new link" for an order
 * whose link is over. Our page that is still open stays as it is.
 */
export async function renewLink(
  deps: LinkDeps,
  { tapKey, staff, orderId }: RenewInput,
): Promise<Result<LinkedOrder, LinkOrderError>> {
  const found = await deps.links.find(orderId, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const { kind, language, lifeMinutes, note, delivery } = found.link;
  const isUntouched = kind === 'page' && !linkActions(found, deps.checkout.clock.now()).includes('renew');
  if (isUntouched) return ok(found);
  return linkOrder(deps, { tapKey, staff, orderId, wish: { kind, language, lifeMinutes, note, delivery } });
}

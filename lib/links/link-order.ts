import { fingerprint } from '../checkout/fingerprint';
import { newCheckout } from '../checkout/new-checkout';
import type { OpenAnotherError } from '../checkout/open-another';
import { openInstead } from '../checkout/open-instead';
import type { OrderId } from '../domain/ids';
import { may } from '../domain/may';
import type { Order } from '../domain/order';
import { paidCheckout } from '../domain/paid-checkout';
import { isLinkLive, type LinkedOrder, type LinkWish } from '../domain/payment-link';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';
import { gatewayLinkWishes } from './link-wishes';
import { mustFind } from './must-find';
import { newLink } from './new-link';

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
  deps: Deps,
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
async function attachPage(deps: Deps, { staff, orderId, wish }: LinkOrderInput): Promise<void> {
  const { links, checkout } = deps;
  const link = newLink(deps, wish);
  const earlier = (await links.find(orderId, staff.branchId))?.link;
  const isKept = earlier?.kind === 'page' && isLinkLive(earlier, checkout.clock.now());
  const token = isKept ? earlier.token : link.token;
  await links.attach({ id: orderId, branchId: staff.branchId }, { ...link, token }, staff.id);
}

async function sendGatewayLink(deps: Deps, input: LinkOrderInput, order: Pick<Order, 'reference'>) {
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

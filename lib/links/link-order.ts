import { idempotentRequest, newCheckout } from '../checkout/open/new-checkout';
import { type OpenAnotherError, openInstead } from '../checkout/open/open-another';
import type { OrderId } from '../domain/core/ids';
import { can, type Staff } from '../domain/staff/staff';
import type { Order } from '../domain/checkout/order';
import { isReserved, paidCheckout } from '../domain/checkout/checkout';
import { isLinkLive, linkActions, type LinkedOrder, type LinkRequest } from '../domain/link/payment-link';
import { err, ok, type Result } from '../domain/core/result';
import { gatewayLinkRequest, type LinkDeps, mustFind, newLink } from './new-link';

type LinkOrderInput = {
  readonly idempotencyKey: string;
  readonly staff: Staff;
  readonly deviceReference: string;
  readonly orderId: OrderId;
  readonly request: LinkRequest;
};

export type LinkOrderError = OpenAnotherError | { readonly kind: 'not_allowed' | 'money_reserved' };

/**
 * A link for an existing order. Our page leads to whatever checkout is payable, so a shown code stays; the gateway's link
 * is a checkout of its own, so a payable one is cancelled first. `already_payable`: that failed, or its outcome is
 * unknown. `money_reserved`: nothing could be paid by the link.
 */
export async function linkOrder(
  deps: LinkDeps,
  input: LinkOrderInput,
): Promise<Result<LinkedOrder, LinkOrderError>> {
  const { staff, orderId, request } = input;
  if (!can(staff, 'links.use')) return err({ kind: 'not_allowed' });
  const found = await deps.checkout.store.findOrder(orderId, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const paid = paidCheckout(found.checkouts);
  if (paid) return err({ kind: 'already_paid', checkout: paid });
  if (found.checkouts.some(isReserved)) return err({ kind: 'money_reserved' });
  if (request.kind === 'page') {
    await attachPage(deps, input);
  } else {
    const sent = await sendGatewayLink(deps, input, found.order);
    if (!sent.ok) return sent;
  }
  return ok(await mustFind(deps, orderId, staff.branchId));
}

/** A live page keeps its token, so that an address the customer has goes on working. */
async function attachPage(deps: LinkDeps, input: LinkOrderInput): Promise<void> {
  const { links, checkout } = deps;
  const { staff, orderId } = input;
  const link = newLink(deps, input);
  const earlier = (await links.find(orderId, staff.branchId))?.link;
  const isKept = earlier?.kind === 'page' && isLinkLive(earlier, checkout.clock.now());
  const token = isKept ? earlier.token : link.token;
  await links.attach({ id: orderId, branchId: staff.branchId }, { ...link, token }, staff.id);
}

async function sendGatewayLink(deps: LinkDeps, input: LinkOrderInput, order: Pick<Order, 'reference'>) {
  const { idempotencyKey, staff, orderId, request } = input;
  return openInstead(deps.checkout, {
    idempotency: idempotentRequest(idempotencyKey, staff.id, { orderId, request: JSON.stringify(request) }),
    order: { id: orderId, branchId: staff.branchId },
    staff,
    checkout: {
      ...newCheckout(deps.checkout, gatewayLinkRequest(input, order.reference)),
      link: newLink(deps, input),
    },
  });
}

type RenewLinkInput = Omit<LinkOrderInput, 'request'> & {
  /** In the place of the link's own. */
  readonly kind?: 'gateway' | undefined;
};

/**
 * The same link again with a new life: "send again", after what was sent is cancelled, and "new link" for an order whose
 * link is over. A page that is still live stays as it is.
 */
export async function renewLink(
  deps: LinkDeps,
  { kind: asked, ...input }: RenewLinkInput,
): Promise<Result<LinkedOrder, LinkOrderError>> {
  const found = await deps.links.find(input.orderId, input.staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const { language, lifeMinutes, note, delivery } = found.link;
  const kind = asked ?? found.link.kind;
  const isUntouched = kind === 'page' && !linkActions(found, deps.checkout.clock.now()).includes('renew');
  if (isUntouched) return ok(found);
  return linkOrder(deps, {
    ...input,
    request: { kind, language, lifeMinutes, note, delivery },
  });
}

import { answerTap, type OpenError } from '../checkout/open/open-order';
import { fingerprint, newCheckout, newOrder } from '../checkout/open/new-checkout';
import type { OrderId } from '../domain/core/ids';
import { may, type Staff } from '../domain/staff/staff';
import type { Money } from '../domain/money/money';
import type { LinkedOrder, LinkWish } from '../domain/link/payment-link';
import type { Tap } from '../domain/ports/checkout-store';
import { err, ok, type Result } from '../domain/core/result';
import { gatewayLinkWishes, type LinkDeps, mustFind, newLink } from './new-link';

export type MakeLinkInput = {
  /** Made on the device before it sends; the same for every repetition of one tap. */
  readonly tapKey: string;
  readonly staff: Staff;
  readonly amount: Money;
  readonly wish: LinkWish;
};

export type MakeLinkError = OpenError | { readonly kind: 'not_allowed' };

/**
 * An order for somebody who is elsewhere, and the link it is collected by. Our page asks the gateway for nothing before
 * the customer's own tap; the gateway's link is a checkout at once. Refused as in `openOrder`.
 */
export async function makeLink(
  deps: LinkDeps,
  input: MakeLinkInput,
): Promise<Result<LinkedOrder, MakeLinkError>> {
  const { tapKey, staff, amount, wish } = input;
  if (!may(staff, 'links.use')) return err({ kind: 'not_allowed' });
  const tap: Tap = {
    key: tapKey,
    staffId: staff.id,
    fingerprint: fingerprint({ ...amount, wish: JSON.stringify(wish) }),
  };
  const orderId = await (wish.kind === 'page' ? withPage : withCheckout)(deps, tap, input);
  return orderId.ok ? ok(await mustFind(deps, orderId.value, staff.branchId)) : orderId;
}

type Made = Promise<Result<OrderId, OpenError>>;

async function withPage(deps: LinkDeps, tap: Tap, { staff, amount, wish }: MakeLinkInput): Made {
  const order = newOrder(deps.checkout, { staff, amount, origin: 'link' });
  const outcome = await deps.links.openOrder(tap, order, newLink(deps, wish));
  switch (outcome.kind) {
    case 'made':
      return ok(order.id);
    case 'replayed':
      return ok(outcome.orderId);
    default:
      return err(outcome);
  }
}

async function withCheckout({ checkout: deps, ...rest }: LinkDeps, tap: Tap, input: MakeLinkInput): Made {
  const { staff, amount, wish } = input;
  const order = newOrder(deps, { staff, amount, origin: 'link' });
  const outcome = await deps.store.openOrder(tap, order, {
    ...newCheckout(deps, gatewayLinkWishes(wish, order.reference)),
    link: newLink({ checkout: deps, ...rest }, wish),
  });
  if (outcome.kind === 'reference_taken') throw new Error('A random reference was drawn twice.');
  const opened = await answerTap(deps, outcome);
  return opened.ok ? ok(opened.value.checkout.orderId) : opened;
}

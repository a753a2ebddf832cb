import { answerRequest, type OpenError } from '../checkout/open/open-order';
import { idempotentRequest, newCheckout, newOrder } from '../checkout/open/new-checkout';
import type { OrderId } from '../domain/core/ids';
import { can, type Staff } from '../domain/staff/staff';
import type { Money } from '../domain/money/money';
import type { LinkedOrder, LinkRequest } from '../domain/link/payment-link';
import type { IdempotentRequest } from '../domain/ports/checkout-store';
import { err, ok, type Result } from '../domain/core/result';
import { gatewayLinkRequest, type LinkDeps, mustFind, newLink } from './new-link';

type MakeLinkInput = {
  /** Made on the device before it sends; the same for every repetition of one request. */
  readonly idempotencyKey: string;
  readonly staff: Staff;
  readonly deviceReference: string;
  readonly amount: Money;
  readonly request: LinkRequest;
};

type MakeLinkError = OpenError | { readonly kind: 'not_allowed' };

/**
 * An order for a customer who is not in the shop, and the link it is collected by. Our page opens no checkout before the
 * customer presses Pay; the gateway's link is a checkout at once. Refused as in `openOrder`.
 */
export async function makeLink(
  deps: LinkDeps,
  input: MakeLinkInput,
): Promise<Result<LinkedOrder, MakeLinkError>> {
  const { idempotencyKey, staff, amount, request } = input;
  if (!can(staff, 'links.use')) return err({ kind: 'not_allowed' });
  const values = { ...amount, request: JSON.stringify(request) };
  const idempotency = idempotentRequest(idempotencyKey, staff.id, values);
  const orderId = await (request.kind === 'page' ? withPage : withCheckout)(deps, idempotency, input);
  return orderId.ok ? ok(await mustFind(deps, orderId.value, staff.branchId)) : orderId;
}

type MadeOrder = Promise<Result<OrderId, OpenError>>;

async function withPage(
  deps: LinkDeps,
  idempotency: IdempotentRequest,
  { staff, amount, ...asked }: MakeLinkInput,
): MadeOrder {
  const order = newOrder(deps.checkout, { staff, amount, origin: 'link' });
  const outcome = await deps.links.openOrder(idempotency, order, newLink(deps, asked));
  switch (outcome.kind) {
    case 'made':
      return ok(order.id);
    case 'replayed':
      return ok(outcome.orderId);
    default:
      return err(outcome);
  }
}

async function withCheckout(
  { checkout: deps, ...rest }: LinkDeps,
  idempotency: IdempotentRequest,
  input: MakeLinkInput,
): MadeOrder {
  const { staff, amount } = input;
  const order = newOrder(deps, { staff, amount, origin: 'link' });
  const outcome = await deps.store.openOrder(idempotency, order, {
    ...newCheckout(deps, gatewayLinkRequest(input, order.reference)),
    link: newLink({ checkout: deps, ...rest }, input),
  });
  if (outcome.kind === 'reference_taken')
    throw new Error(`The random reference of order ${order.id} is taken.`);
  const opened = await answerRequest(deps, outcome);
  return opened.ok ? ok(opened.value.checkout.orderId) : opened;
}

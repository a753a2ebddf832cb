import type { CheckoutDeps } from '../checkout/deps';
import type { LinkStore } from '../domain/ports/link-store';
import { asLinkToken, type BranchId, type OrderId, type OrderReference } from '../domain/core/ids';
import { LINK_MINUTES, type LinkedOrder, type LinkRequest, type NewLink } from '../domain/link/payment-link';
import type { CheckoutRequest } from '../domain/checkout/checkout-request';

/** A link opens and cancels checkouts by their own use cases. */
export type LinkDeps = { readonly links: LinkStore; readonly checkout: CheckoutDeps };

/** What staff asked for, as it is stored. */
export function newLink(
  { checkout: { random, clock } }: Pick<LinkDeps, 'checkout'>,
  request: LinkRequest,
): NewLink {
  const createdAt = clock.now();
  const expiresAt = createdAt + request.lifeMinutes * 60_000;
  return { ...request, token: asLinkToken(random.text(128)), createdAt, expiresAt };
}

const common = ({ note, language }: LinkRequest, reference: OrderReference) => ({
  channel: 'link' as const,
  language,
  description: note ?? reference,
});

/** The gateway's own link, as long as the link is to last. */
export function gatewayLinkRequest(request: LinkRequest, reference: OrderReference): CheckoutRequest {
  const { delivery, lifeMinutes: expiresIn } = request;
  const sent = delivery && {
    customer: delivery.customer,
    sendSms: delivery.sms,
    sendEmail: delivery.email,
  };
  return { ...common(request, reference), expiresIn, ...sent };
}

/** Enough to type a card and pass the bank's page; whoever is slower taps on our page once more. */
const PAGE_MINUTES = 30;

/** What a customer's tap on our page opens: it ends with the link, or as soon after it as the gateway allows. */
export function pageRequest(link: NewLink, reference: OrderReference, now: number): CheckoutRequest {
  const left = Math.ceil((link.expiresAt - now) / 60_000);
  const expiresIn = Math.max(LINK_MINUTES.least, Math.min(PAGE_MINUTES, left));
  return { ...common(link, reference), expiresIn };
}

/** The link of an order that was given one a moment ago. */
export async function mustFind(
  { links }: Pick<LinkDeps, 'links'>,
  id: OrderId,
  branchId: BranchId,
): Promise<LinkedOrder> {
  const found = await links.find(id, branchId);
  if (!found) throw new Error('A link went away.');
  return found;
}

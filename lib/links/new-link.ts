import type { CheckoutDeps } from '../checkout/deps';
import type { LinkStore } from '../domain/ports/link-store';
import {
  asLinkToken,
  type BranchId,
  type CheckoutId,
  type OrderId,
  type OrderReference,
} from '../domain/core/ids';
import { LINK_MINUTES, type LinkedOrder, type LinkRequest, type NewLink } from '../domain/link/payment-link';
import { MINUTE } from '../domain/core/durations';
import type { CheckoutRequest } from '../domain/checkout/checkout-request';

/** Links open and cancel checkouts through the use cases of lib/checkout. */
export type LinkDeps = {
  readonly links: LinkStore;
  readonly checkout: CheckoutDeps;
  /** Resolves when a checkout may have changed, or after `ms`. */
  readonly changed: (id: CheckoutId, ms: number) => Promise<void>;
};

type Asked = { readonly request: LinkRequest; readonly deviceReference: string };

/** A link as staff requested it, with its token and times. */
export function newLink(
  { checkout: { random, clock } }: Pick<LinkDeps, 'checkout'>,
  { request, deviceReference }: Asked,
): NewLink {
  const createdAt = clock.now();
  const expiresAt = createdAt + request.lifeMinutes * MINUTE;
  return { ...request, token: asLinkToken(random.text(128)), deviceReference, createdAt, expiresAt };
}

type Kept = Pick<NewLink, 'note' | 'language' | 'deviceReference'>;

const common = ({ note, language, deviceReference }: Kept, reference: OrderReference) => ({
  channel: 'link' as const,
  language,
  description: note ?? reference,
  ...(deviceReference !== null && { deviceReference }),
});

/** The checkout behind the gateway's own link, which lives as long as the link. */
export function gatewayLinkRequest(
  { request, deviceReference }: Asked,
  reference: OrderReference,
): CheckoutRequest {
  const { delivery, lifeMinutes: expiresIn } = request;
  const sent = delivery && {
    customer: delivery.customer,
    sendSms: delivery.sms,
    sendEmail: delivery.email,
  };
  return { ...common({ ...request, deviceReference }, reference), expiresIn, ...sent };
}

/** Enough to type a card and pass the bank's page; whoever is slower presses Pay on our page again. */
const PAGE_MINUTES = 30;

/** The checkout that Pay on our page opens: it ends with the link, or as soon after as the gateway's minimum allows. */
export function pageRequest(link: NewLink, reference: OrderReference, now: number): CheckoutRequest {
  const left = Math.ceil((link.expiresAt - now) / MINUTE);
  const expiresIn = Math.max(LINK_MINUTES.least, Math.min(PAGE_MINUTES, left));
  return { ...common(link, reference), expiresIn };
}

/** The link of an order that is known to have one. */
export async function mustFind(
  { links }: Pick<LinkDeps, 'links'>,
  id: OrderId,
  branchId: BranchId,
): Promise<LinkedOrder> {
  const found = await links.find(id, branchId);
  if (!found) throw new Error(`Order ${id} has no link in its branch.`);
  return found;
}

import {
  isLinkLive,
  type LinkAction,
  linkActions,
  type LinkDelivery,
  type LinkedOrder,
  type LinkKind,
  linkState,
  type LinkState,
} from '../../domain/link/payment-link';
import { NO_LAST_NAME } from '../../domain/checkout/checkout-request';
import { paidCheckout } from '../../domain/checkout/checkout';
import { linkPaths } from '../office-paths';

/** A payment link as staff see it. Amounts are minor units; times are milliseconds since the epoch. */
export type LinkDto = {
  orderId: string;
  reference: string;
  amountMinor: number;
  currency: string;
  kind: LinkKind;
  /** What the shop hands on while it works; a path where this server does not know its own address. */
  address: string | null;
  note: string | null;
  /** Whom the payment service wrote to; null for nobody. */
  sentTo: { name: string; phone: string | null; email: string | null } | null;
  state: LinkState;
  actions: LinkAction[];
  madeBy: string;
  createdAt: number;
  expiresAt: number;
  /** When our page was first looked at. */
  openedAt: number | null;
  /** When the payment service was last asked; what `state` says was true then. */
  lastReadAt: number | null;
  /** The newest checkout, which has a screen of its own; null before the customer first presses Pay. */
  checkoutId: string | null;
};

/** `GET /api/links`: newest first. `hasPage`: whether customers can reach a page of ours. */
export type LinkListDto = { links: LinkDto[]; hasPage: boolean };

/** `GET /api/orders/{id}/link`. `isPaid`: money came for the order, so that nothing is left to ask for. */
export type LinkOfOrderDto = { link: LinkDto | null; hasPage: boolean; isPaid: boolean };

/** `base`: where customers reach this server; null where it does not know. */
type Context = { readonly now: number; readonly base: string | null };

export function toLinkDto(linked: LinkedOrder, context: Context): LinkDto {
  const { link, order, checkouts } = linked;
  const [newest] = checkouts;
  return {
    orderId: order.id,
    reference: order.reference,
    amountMinor: order.amount.minor,
    currency: order.amount.currency,
    kind: link.kind,
    address: addressOf(linked, context),
    note: link.note,
    sentTo: link.delivery && toSentTo(link.delivery),
    state: linkState(linked, context.now),
    actions: linkActions(linked, context.now),
    madeBy: link.madeBy.name,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    openedAt: link.openedAt,
    lastReadAt: newest?.lastReadAt ?? null,
    checkoutId: newest?.id ?? null,
  };
}

function addressOf({ link, checkouts }: LinkedOrder, { now, base }: Context): string | null {
  if (paidCheckout(checkouts)) return null;
  if (link.kind === 'gateway')
    return checkouts.find(({ phase }) => phase === 'open')?.gateway?.redirectUrl ?? null;
  return isLinkLive(link, now) ? `${base ?? ''}${linkPaths.pay(link.token)}` : null;
}

const toSentTo = ({ customer, sms, email }: LinkDelivery) => ({
  name:
    customer.lastName === NO_LAST_NAME ? customer.firstName : `${customer.firstName} ${customer.lastName}`,
  phone: sms ? (customer.phone ?? null) : null,
  email: email ? customer.email : null,
});

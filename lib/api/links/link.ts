import {
  isLinkLive,
  type LinkAction,
  linkActions,
  type LinkDelivery,
  type LinkedOrder,
  type LinkKind,
  linkState,
  type LinkState,
  type PageObstacle,
} from '../../domain/link/payment-link';
import { customerName, NO_LAST_NAME } from '../../domain/checkout/checkout-request';
import { countedAmount, paidCheckout } from '../../domain/checkout/checkout';
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
  /** Only devices in the shop's network can open `address`: the sandbox is played there. */
  isInsideOnly: boolean;
  note: string | null;
  /** Whom the payment service wrote to, and as what it knows them; null for nobody. */
  sentTo: {
    name: string;
    phone: string | null;
    email: string | null;
    customer: { firstName: string; lastName: string; email: string };
  } | null;
  state: LinkState;
  actions: LinkAction[];
  madeBy: string;
  createdAt: number;
  expiresAt: number;
  /** How long it can still be paid, by our server’s clock; 0: its time is over. */
  leftMs: number;
  /** When and by whom it was cancelled, before it ran out. */
  cancelled: { at: number; by: string | null } | null;
  /** Money that counts for it: when a read first showed it, and how much. */
  paid: { at: number; minor: number; currency: string } | null;
  /** When our page was first looked at. */
  openedAt: number | null;
  /** When the payment service was last asked; what `state` says was true then. */
  lastReadAt: number | null;
  /** The newest checkout, which has a screen of its own; null before the customer first presses Pay. */
  checkoutId: string | null;
};

/** `hasPage`: whether a page of ours may be handed to customers; `pageObstacle`: why those outside cannot open it. */
export type OurPagesDto = { hasPage: boolean; pageObstacle: PageObstacle | null };

/** `GET /api/links`: newest first. */
export type LinkListDto = OurPagesDto & { links: LinkDto[] };

/** `GET /api/orders/{id}/link`. `isPaid`: money came for the order, so that nothing is left to ask for. */
export type LinkOfOrderDto = OurPagesDto & { link: LinkDto | null; isPaid: boolean };

/** `base`: where customers reach this server; null where it does not know. */
type Context = OurPagesDto & { readonly now: number; readonly base: string | null };

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
    isInsideOnly: link.kind === 'page' && context.pageObstacle !== null,
    note: link.note,
    sentTo: link.delivery && toSentTo(link.delivery),
    state: linkState(linked, context.now),
    actions: linkActions(linked, context.now),
    madeBy: link.madeBy.name,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    leftMs: Math.max(0, link.expiresAt - context.now),
    cancelled: link.endedAt === null ? null : { at: link.endedAt, by: link.endedBy },
    paid: paidOf(checkouts),
    openedAt: link.openedAt,
    lastReadAt: newest?.lastReadAt ?? null,
    checkoutId: newest?.id ?? null,
  };
}

function paidOf(checkouts: LinkedOrder['checkouts']): LinkDto['paid'] {
  const paid = checkouts.find(({ status, booked }) => status === 'PAID' && booked?.to === 'receivable');
  const at = paid?.bookedAt ?? paid?.endedAt ?? null;
  if (!paid || at === null) return null;
  const { minor, currency } = countedAmount(paid);
  return { at, minor, currency };
}

function addressOf({ link, checkouts }: LinkedOrder, { now, base, hasPage }: Context): string | null {
  if (paidCheckout(checkouts)) return null;
  if (link.kind === 'gateway')
    return checkouts.find(({ phase }) => phase === 'open')?.gateway?.redirectUrl ?? null;
  return hasPage && isLinkLive(link, now) ? `${base ?? ''}${linkPaths.pay(link.token)}` : null;
}

const toSentTo = ({ customer, sms, email }: LinkDelivery) => ({
  name: customerName(customer),
  phone: sms ? (customer.phone ?? null) : null,
  email: email ? customer.email : null,
  customer: {
    firstName: customer.firstName,
    lastName: customer.lastName === NO_LAST_NAME ? '' : customer.lastName,
    email: customer.email,
  },
});

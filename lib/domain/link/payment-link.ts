import { type Checkout, heldBack, holdsMoney } from '../checkout/checkout';
import type { GatewayCustomer } from '../checkout/checkout-request';
import type { BranchId, LinkToken, OrderId, StaffId } from '../core/ids';
import type { Order } from '../checkout/order';
import { displayState, type DisplayState } from '../checkout/display-state';
import { endedUnpaid, isPayable } from '../checkout/status';

/** `page`: our own page, whose address the shop sends; `gateway`: the payment service's link, which it can send itself. */
export const LINK_KINDS = ['page', 'gateway'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/** Why customers elsewhere cannot open a page of ours; `address`: where this server believes to be reached. */
export type PageObstacle = {
  readonly because: 'no_address' | 'not_https' | 'not_public';
  readonly address: string | null;
};

/** The shortest and the longest life that the gateway gives a link, in minutes. */
export const LINK_MINUTES = { least: 15, most: 10_080 } as const;

/** Whom the gateway sends its link to, and how. */
export type LinkDelivery = {
  readonly customer: GatewayCustomer;
  readonly sms: boolean;
  readonly email: boolean;
};

/** A link as staff request it. */
export type LinkRequest = {
  readonly kind: LinkKind;
  readonly language: 'en' | 'ar';
  /** Within LINK_MINUTES. */
  readonly lifeMinutes: number;
  /** What the money is for, as the customer reads it; null: the order number says enough. */
  readonly note: string | null;
  /** Kind `gateway` only; null: the gateway sends nothing, the shop sends the link itself. */
  readonly delivery: LinkDelivery | null;
};

export type NewLink = LinkRequest & {
  /** The address of our page: 128 random bits. */
  readonly token: LinkToken;
  /** Where it was made, and is told when it is paid; null where that is not known. */
  readonly deviceReference: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
};

/** How an order is collected from a customer who is not in the shop; an order has one at a time. */
export type PaymentLink = NewLink & {
  readonly orderId: OrderId;
  readonly branchId: BranchId;
  readonly madeBy: { readonly id: StaffId; readonly name: string };
  /** When our page first told that it was on a screen, or somebody first pressed Pay on it; null: not known. */
  readonly openedAt: number | null;
  /** When staff ended it; nothing can be opened by it any more. */
  readonly endedAt: number | null;
  /** Whoever ended it; null: nobody of the staff, or not known. */
  readonly endedBy: string | null;
};

/** A link with its order; `checkouts`: newest first, none before the customer first presses Pay on our page. */
export type LinkedOrder = {
  readonly link: PaymentLink;
  readonly order: Order;
  readonly checkouts: readonly Checkout[];
};

/** Whether a checkout may still be opened by it. */
export const isLinkLive = ({ endedAt, expiresAt }: PaymentLink, now: number): boolean =>
  endedAt === null && now < expiresAt;

/**
 * What staff see about a link: a state of its checkout, or how far the link got before there was one. `unpaid`: nobody has
 * told us that it was opened, which a page without scripts and the gateway's page never do.
 */
export type LinkState = Exclude<DisplayState, 'waiting'> | 'unpaid' | 'opened' | 'atPayment';

/** What is true of a link, as of the newest read of its checkout. */
export function linkState({ link, checkouts }: LinkedOrder, now: number): LinkState {
  const decisive = checkouts.find(hasMoney) ?? checkouts.find(({ phase }) => isPayable(phase));
  if (decisive && !isOnTheTill(decisive)) return stateOf(decisive, link.kind === 'page');
  if (link.endedAt !== null) return 'cancelled';
  const [newest] = checkouts;
  if (link.kind === 'gateway') return newest ? stateOf(newest, false) : 'notStarted';
  if (!isLinkLive(link, now)) return 'expired';
  if (newest?.status === 'FAILED' && newest.createdAt >= link.createdAt) return 'declined';
  return link.openedAt === null ? 'unpaid' : 'opened';
}

/** Money came at some time, even if all of it was refunded. */
const hasMoney = (checkout: Checkout): boolean => holdsMoney(checkout) || checkout.booked !== null;

/** A code that waits at the till says nothing about the link beside it. */
const isOnTheTill = ({ request, phase, status }: Checkout): boolean =>
  request.channel === 'qr' && phase === 'open' && status === 'PENDING';

/** As if just read: a list of links shows the age of the read beside the state. */
function stateOf(checkout: Checkout, isOurPage: boolean): LinkState {
  const { phase, status } = checkout;
  const state = displayState({ phase, status, heldBack: heldBack(checkout) }, 0);
  if (state !== 'waiting') return state;
  return isOurPage ? 'atPayment' : 'unpaid';
}

/** `again`: cancels what was sent and sends a new one; `renew`: a new link for an order that can no longer be paid. */
export type LinkAction = 'cancel' | 'again' | 'renew';

/** What staff may do with a link now. Nothing while the customer is paying or an outcome is unknown. */
export function linkActions({ link, checkouts }: LinkedOrder, now: number): LinkAction[] {
  const payable = checkouts.find(({ phase }) => isPayable(phase));
  if (payable) {
    const isWaiting = payable.phase === 'open' && payable.status === 'PENDING';
    if (!isWaiting) return [];
    return link.delivery ? ['cancel', 'again'] : ['cancel'];
  }
  const isDue = checkouts.every(
    ({ phase, status, booked }) => booked === null && (phase === 'rejected' || endedUnpaid(status)),
  );
  if (!isDue) return [];
  return link.kind === 'page' && isLinkLive(link, now) ? ['cancel'] : ['renew'];
}

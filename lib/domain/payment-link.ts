import type { Checkout } from './checkout';
import type { GatewayCustomer } from './create-input';
import type { BranchId, LinkToken, OrderId, StaffId } from './ids';
import type { Order } from './order';

/** `page`: our own page, which the shop hands on; `gateway`: the payment service's own link, which it can send. */
export const LINK_KINDS = ['page', 'gateway'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/** The shortest and the longest life that the gateway gives a link, in minutes. */
export const LINK_MINUTES = { least: 15, most: 10_080 } as const;

/** Whom the gateway itself writes to, and how. */
export type LinkDelivery = {
  readonly customer: GatewayCustomer;
  readonly sms: boolean;
  readonly email: boolean;
};

/** What staff ask for. */
export type LinkWish = {
  readonly kind: LinkKind;
  readonly language: 'en' | 'ar';
  /** Within LINK_MINUTES. */
  readonly lifeMinutes: number;
  /** What the money is for, as the customer reads it; null: the order number says enough. */
  readonly note: string | null;
  /** Kind `gateway` only; null: nobody is written to, the shop hands the link on. */
  readonly delivery: LinkDelivery | null;
};

export type NewLink = LinkWish & {
  /** The address of our page: 128 random bits. */
  readonly token: LinkToken;
  readonly createdAt: number;
  readonly expiresAt: number;
};

/** The way in which an order is collected from somebody who is elsewhere; an order has one at a time. */
export type PaymentLink = NewLink & {
  readonly orderId: OrderId;
  readonly branchId: BranchId;
  readonly madeBy: { readonly id: StaffId; readonly name: string };
  /** When our page was first looked at by somebody with a screen. */
  readonly openedAt: number | null;
  /** When staff ended it; nothing can be opened by it any more. */
  readonly endedAt: number | null;
};

/** A link with what it collects; `checkouts`: newest first, none before the customer's first tap on our page. */
export type LinkedOrder = {
  readonly link: PaymentLink;
  readonly order: Order;
  readonly checkouts: readonly Checkout[];
};

/** Whether a checkout may still be opened by it. */
export const isLinkLive = ({ endedAt, expiresAt }: PaymentLink, now: number): boolean =>
  endedAt === null && now < expiresAt;

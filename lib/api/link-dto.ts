import type { LinkAction } from '../domain/link-actions';
import type { LinkState } from '../domain/link-state';
import type { LinkKind } from '../domain/payment-link';

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
  /** Whom the payment service wrote to; null: nobody. */
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
  /** The newest checkout, which has a screen of its own; none before the customer's first tap. */
  checkoutId: string | null;
};

/** `GET /api/links`: newest first. `hasPage`: whether customers can reach a page of ours. */
export type LinkListDto = { links: LinkDto[]; hasPage: boolean };

/** `GET /api/orders/{id}/link`. `isPaid`: money came for the order, so that nothing is left to ask for. */
export type LinkOfOrderDto = { link: LinkDto | null; hasPage: boolean; isPaid: boolean };

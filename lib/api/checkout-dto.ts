import type { RejectionReason } from '../domain/checkout';
import type { Action } from '../domain/next-actions';
import type { Phase } from '../domain/phase';
import type { Status } from '../domain/status';

/** One checkout as the till sees it. Amounts are minor units; times are milliseconds since the epoch. */
export type CheckoutDto = {
  id: string;
  orderId: string;
  /** The order number that the customer sees as well. */
  reference: string;
  /** The gateway's short name for the checkout, for support; null until it opened. */
  displayId: string | null;
  /** The shop's name as the customer's phone shows it. */
  shop: string;
  amountMinor: number;
  currency: string;
  phase: Phase;
  status: Status | null;
  /** Why it never opened; only in phase `rejected`. */
  rejection: { reason: RejectionReason; detail: string | null } | null;
  /** The address in the code, to be shared; null while nothing can be paid. */
  payUrl: string | null;
  actions: Action[];
  /** What went back already, and what of the payment a manager could still give back now. */
  refundedMinor: number;
  refundableMinor: number;
  createdAt: number;
  expiresAt: number;
  /** How long money is reserved, in status AUTHORIZED, where that is known. */
  reservedUntil: number | null;
  /** Whether there is something to scan while it can be paid. */
  hasCode: boolean;
  /** It shows on a card terminal. */
  isOnTerminal: boolean;
  endedAt: number | null;
  lastReadAt: number | null;
  /** Grows with every change; an answer with a lower version than the one shown is old news. */
  version: number;
  /** The server's clock when it answered: the age of a read is `serverNow - lastReadAt` plus our waiting since. */
  serverNow: number;
};

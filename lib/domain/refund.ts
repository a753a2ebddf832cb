import type { CheckoutId, OrderId, RefundId, StaffId } from './ids';
import type { Money } from './money';

/**
 * `asked`: its intent is stored and its outcome not known yet. `done`: a read of the gateway showed it.
 * `failed`: the money did not go back, for the reason in `failure`.
 */
export const REFUND_STATES = ['asked', 'done', 'failed'] as const;

export type RefundState = (typeof REFUND_STATES)[number];

/**
 * `gateway_refused` carries the gateway's own sentence. `not_seen`: the gateway gave no clear answer, and read after
 * read showed nothing of it.
 */
export const REFUND_FAILURES = [
  'gateway_refused',
  'gateway_unreachable',
  'gateway_credentials',
  'not_seen',
] as const;

export type RefundFailure = {
  readonly reason: (typeof REFUND_FAILURES)[number];
  readonly detail: string | null;
};

/** Somebody's wish to give money back. Times are milliseconds since the epoch. */
export type Refund = {
  readonly id: RefundId;
  readonly checkoutId: CheckoutId;
  readonly orderId: OrderId;
  readonly amount: Money;
  /** Why, in the words of whoever asked; the gateway keeps it. */
  readonly note: string;
  readonly state: RefundState;
  readonly failure: RefundFailure | null;
  readonly askedBy: { readonly id: StaffId; readonly name: string };
  /** Null when whoever asked needed nobody's approval. */
  readonly approvedBy: { readonly id: StaffId; readonly name: string } | null;
  readonly createdAt: number;
  readonly endedAt: number | null;
};

/** How one ended. */
export type RefundEnd = {
  readonly id: RefundId;
  readonly state: Exclude<RefundState, 'asked'>;
  readonly failure: RefundFailure | null;
};

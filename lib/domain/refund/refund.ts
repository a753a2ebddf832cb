import type { CheckoutId, OrderId, RefundId, StaffId } from '../core/ids';
import type { Money } from '../money/money';
import { MINUTE, SECOND } from '../core/durations';

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
  readonly ownerInstance: { readonly id: StaffId; readonly name: string };
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

/**
 * A refund of a checkout whose outcome is not known yet. The gateway has no list of refunds, only a total: how much it
 * grew tells, as long as one refund waits at a time.
 */
export type PendingRefund = {
  readonly id: RefundId;
  readonly minor: number;
  /** What had gone back when it was asked for, in minor units. */
  readonly beforeMinor: number;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  /** Reads so far that showed nothing of it, begun when its call had ended for sure. */
  readonly emptyReads: number;
};

/** Longer than a call can take. */
const CALL_MS = 40 * SECOND;
/** So many reads, and so much time, until nobody need expect it any more. */
const ENOUGH_EMPTY_READS = 3;
const GIVEN_UP_AFTER_MS = 10 * MINUTE;

/** `done`: the total grew by as much. `not_seen`: it will not come any more. Else it is waited for. */
export type RefundOutcome = 'done' | 'not_seen' | { readonly waiting: PendingRefund };

/** What a read means that was believed. `startedAt`: when it began; `refundedMinor`: the gateway's total. */
export function refundOutcome(
  pendingRefund: PendingRefund,
  { startedAt, refundedMinor }: { readonly startedAt: number; readonly refundedMinor: number },
): RefundOutcome {
  if (refundedMinor - pendingRefund.beforeMinor >= pendingRefund.minor) return 'done';
  const age = startedAt - pendingRefund.askedAt;
  if (age < CALL_MS) return { waiting: pendingRefund };
  const emptyReads = pendingRefund.emptyReads + 1;
  const isGivenUp = emptyReads >= ENOUGH_EMPTY_READS && age >= GIVEN_UP_AFTER_MS;
  return isGivenUp ? 'not_seen' : { waiting: { ...pendingRefund, emptyReads } };
}

/** Looks in which one that is ever seen is seen for sure. */
const OFTEN = 90;

/** How long after a look the watcher looks again while one waits, in milliseconds. */
export const pendingRefundDelay = ({ emptyReads }: PendingRefund): number =>
  emptyReads < OFTEN ? 8 * SECOND : MINUTE;

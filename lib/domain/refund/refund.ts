import type { CheckoutId, OrderId, RefundId, StaffId } from '../core/ids';
import type { Money } from '../money/money';
import { MINUTE, SECOND } from '../core/durations';

/**
 * `asked`: its intent is stored, its outcome is not known yet. `done`: a read of the gateway showed it.
 * `failed`: nothing was refunded, for the reason in `failure`.
 */
export const REFUND_STATES = ['asked', 'done', 'failed'] as const;

export type RefundState = (typeof REFUND_STATES)[number];

/**
 * `gateway_refused` carries the gateway's own sentence. `not_seen`: the gateway gave no clear answer, and repeated
 * reads showed no refund.
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

/** A refund of a checkout, in full or in part. Times are milliseconds since the epoch. */
export type Refund = {
  readonly id: RefundId;
  readonly checkoutId: CheckoutId;
  readonly orderId: OrderId;
  readonly amount: Money;
  /** The reason, as whoever requested it wrote it; the gateway stores it. */
  readonly note: string;
  readonly state: RefundState;
  readonly failure: RefundFailure | null;
  readonly requestedBy: { readonly id: StaffId; readonly name: string };
  /** Null when no approval was needed. */
  readonly approvedBy: { readonly id: StaffId; readonly name: string } | null;
  readonly createdAt: number;
  readonly endedAt: number | null;
};

/** How a refund ended. */
export type RefundEnd = {
  readonly id: RefundId;
  readonly state: Exclude<RefundState, 'asked'>;
  readonly failure: RefundFailure | null;
};

/**
 * A refund whose outcome is not known yet. The gateway has no list of refunds, only a total: its growth tells, as long as
 * one refund is pending at a time.
 */
export type PendingRefund = {
  readonly id: RefundId;
  readonly minor: number;
  /** The gateway's total before this refund, in minor units. */
  readonly beforeMinor: number;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  /** Reads that showed no refund, started after its call had ended for certain. */
  readonly emptyReads: number;
};

/** Longer than a call can take. */
const CALL_MS = 40 * SECOND;
/** After this many empty reads and this much time the refund is given up. */
const ENOUGH_EMPTY_READS = 3;
const GIVEN_UP_AFTER_MS = 10 * MINUTE;

/** `done`: the total grew by its amount. `not_seen`: given up. Else it is still pending. */
type RefundOutcome = 'done' | 'not_seen' | { readonly waiting: PendingRefund };

/** What an applied read means for a pending refund. `refundedMinor`: the gateway's total. */
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

/** Reads at the fast rate: a refund that shows up at all shows up within them. */
const FAST_READS = 90;

/** Milliseconds between reads while a refund is pending. */
export const pendingRefundDelay = ({ emptyReads }: PendingRefund): number =>
  emptyReads < FAST_READS ? 8 * SECOND : MINUTE;

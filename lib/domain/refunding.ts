import type { RefundId } from './ids';

/**
 * A refund of a checkout whose outcome is not known yet. The gateway has no list of refunds, only a total: how much it
 * grew tells, as long as one refund waits at a time.
 */
export type Refunding = {
  readonly id: RefundId;
  readonly minor: number;
  /** What had gone back when it was asked for, in minor units. */
  readonly beforeMinor: number;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  /** Reads so far that showed nothing of it, begun when its call had ended for sure. */
  readonly emptyReads: number;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Longer than a call can take. */
const CALL_MS = 40 * SECOND;
/** So many reads, and so much time, until nobody need expect it any more. */
const ENOUGH_EMPTY_READS = 3;
const GIVEN_UP_AFTER_MS = 10 * MINUTE;

/** `done`: the total grew by as much. `not_seen`: it will not come any more. Else it is waited for. */
export type RefundOutcome = 'done' | 'not_seen' | { readonly waiting: Refunding };

/** What a read means that was believed. `startedAt`: when it began; `refundedMinor`: the gateway's total. */
export function refundOutcome(
  refunding: Refunding,
  { startedAt, refundedMinor }: { readonly startedAt: number; readonly refundedMinor: number },
): RefundOutcome {
  if (refundedMinor - refunding.beforeMinor >= refunding.minor) return 'done';
  const age = startedAt - refunding.askedAt;
  if (age < CALL_MS) return { waiting: refunding };
  const emptyReads = refunding.emptyReads + 1;
  const isGivenUp = emptyReads >= ENOUGH_EMPTY_READS && age >= GIVEN_UP_AFTER_MS;
  return isGivenUp ? 'not_seen' : { waiting: { ...refunding, emptyReads } };
}

/** Looks in which one that is ever seen is seen for sure. */
const OFTEN = 90;

/** How long after a look the watcher looks again while one waits, in milliseconds. */
export const refundingDelay = ({ emptyReads }: Refunding): number =>
  emptyReads < OFTEN ? 8 * SECOND : MINUTE;

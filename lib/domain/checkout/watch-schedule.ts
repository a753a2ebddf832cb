import type { Checkout } from './checkout';
import { pendingRefundDelay } from '../refund/refund';
import { STATUS_FACTS } from './status';
import { DAY, HOUR, MINUTE, SECOND } from '../core/durations';

/**
 * Milliseconds from one read of a checkout to the watcher's next one; null: never. Sweeps search for all checkouts far
 * more often and expedite a read when something changed; these reads are for what a sweep cannot see.
 */
export function watchDelay(checkout: Checkout, now: number): number | null {
  if (checkout.pendingRefund) return pendingRefundDelay(checkout.pendingRefund);
  if (checkout.phase === 'cancelling') return cancellingDelay(checkout, now);
  if (checkout.anomaly !== null) return anomalyDelay(now - checkout.createdAt);
  if (checkout.phase === 'rejected') return checkout.gateway ? 5 * SECOND : null;
  if (checkout.phase !== 'closed') return openDelay(now - checkout.createdAt);
  const sinceEnd = now - (checkout.endedAt ?? checkout.createdAt);
  if (sinceEnd > 90 * DAY) return null;
  const isMoneyTaken = checkout.status !== null && STATUS_FACTS[checkout.status].money === 'taken';
  if (sinceEnd < 10 * MINUTE && !isMoneyTaken) return MINUTE;
  return sinceEnd < 7 * DAY && !isMoneyTaken ? 6 * HOUR : 30 * DAY;
}

function openDelay(age: number): number {
  if (age < 5 * MINUTE) return 6 * SECOND;
  if (age < HOUR) return 20 * SECOND;
  return age < DAY ? 5 * MINUTE : 6 * HOUR;
}

/**
 * Somebody waits for the outcome of a cancel, so it is read often at first. A cancel that stays open past the expiry or
 * for more than an hour is retried more slowly.
 */
function cancellingDelay({ createdAt, expiresAt }: Checkout, now: number): number {
  if (now >= expiresAt + MINUTE) return openDelay(now - createdAt);
  return now - createdAt < HOUR ? 3 * SECOND : MINUTE;
}

/** Reads of an anomaly slow down: another read rarely tells more. */
function anomalyDelay(age: number): number | null {
  if (age < HOUR) return 30 * SECOND;
  if (age < DAY) return 10 * MINUTE;
  return age < 90 * DAY ? 6 * HOUR : null;
}

/** A search for changes. One that finds more pages than `pages` goes on with the others the next time. */
type Sweep = {
  /** From one run to the next, in milliseconds. */
  readonly everyMs: number;
  /** Pages of the gateway a run: at most so many. */
  readonly pages: number;
  /** From the start of one pass over its range to the start of the next, at least; in milliseconds. */
  readonly passEveryMs: number;
};

/**
 * How the gateway is searched for changes of which checkouts. `counter`: a customer is about to pay; `waiting`: one takes
 * their time; `recent`: other open codes
 * and recent ends; then by age, up to 90 days with a margin for clocks. `restored`: what the account has beyond a restored
 * backup, until all of it is reconciled. However many sales there are, all of them together ask for under five pages a
 * second.
 */
export const SWEEPS = {
  counter: { everyMs: SECOND, pages: 2, passEveryMs: 0 },
  waiting: { everyMs: 2 * SECOND, pages: 2, passEveryMs: 0 },
  recent: { everyMs: 10 * SECOND, pages: 10, passEveryMs: 0 },
  hour: { everyMs: MINUTE, pages: 20, passEveryMs: 0 },
  week: { everyMs: 10 * MINUTE, pages: 50, passEveryMs: HOUR },
  quarter: { everyMs: 10 * MINUTE, pages: 50, passEveryMs: DAY },
  restored: { everyMs: MINUTE, pages: Infinity, passEveryMs: 0 },
} as const satisfies Record<string, Sweep>;

export type SweepRange = keyof typeof SWEEPS;

/** Ranges of checkouts that we know. */
export type KnownRange = Exclude<SweepRange, 'restored'>;

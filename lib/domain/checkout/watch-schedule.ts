import type { Checkout } from './checkout';
import { pendingRefundDelay } from '../refund/refund';
import { STATUS_FACTS } from './status';
import { DAY, HOUR, MINUTE, SECOND } from '../core/durations';

/**
 * How long after a look the watcher reads a checkout by itself, in milliseconds; null: never. Sweeps look at all of
 * them far more often and hasten a read when something changed; these reads are for what a sweep cannot see.
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
 * Somebody waits for the end of a cancel. A code that outlives its time all the same is tried ever more slowly, and
 * what lives for days is not asked about every three seconds for days.
 */
function cancellingDelay({ createdAt, expiresAt }: Checkout, now: number): number {
  if (now >= expiresAt + MINUTE) return openDelay(now - createdAt);
  return now - createdAt < HOUR ? 3 * SECOND : MINUTE;
}

/** Two reads of one thing that cannot be believed tell no more than one. */
function anomalyDelay(age: number): number | null {
  if (age < HOUR) return 30 * SECOND;
  if (age < DAY) return 10 * MINUTE;
  return age < 90 * DAY ? 6 * HOUR : null;
}

/**
 * How often the gateway is searched for changes of which checkouts. `counter`: customers stand there; `recent`:
 * codes that lie about and ends of a moment ago; then ever more slowly, up to 90 days and some for the clocks.
 * `restored`: what the account has beyond a backup that was put back, until all of it is known again.
 */
export const SWEEPS = {
  counter: 2 * SECOND,
  recent: 10 * SECOND,
  hour: MINUTE,
  week: HOUR,
  quarter: 24 * HOUR,
  restored: MINUTE,
} as const;

export type SweepRange = keyof typeof SWEEPS;

/** Ranges that are made of checkouts we know. */
export type KnownRange = Exclude<SweepRange, 'restored'>;

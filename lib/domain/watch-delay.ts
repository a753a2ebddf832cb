import type { Checkout } from './checkout';
import { STATUS_FACTS } from './status';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long after a read the watcher reads again, in milliseconds; null: never.
 * An end without money is only "no money so far", so it is watched on for 90 days, ever more slowly.
 */
export function watchDelay(checkout: Checkout, now: number): number | null {
  if (checkout.phase === 'rejected') return null;
  if (checkout.phase !== 'closed') return openDelay(now - checkout.createdAt);
  const sinceEnd = now - (checkout.endedAt ?? checkout.createdAt);
  if (sinceEnd > 90 * DAY) return null;
  const isMoneyTaken = checkout.status !== null && STATUS_FACTS[checkout.status].money === 'taken';
  if (sinceEnd < 10 * MINUTE && !isMoneyTaken) return 10 * SECOND;
  return sinceEnd < 7 * DAY && !isMoneyTaken ? HOUR : DAY;
}

function openDelay(age: number): number {
  if (age < 5 * MINUTE) return 1.5 * SECOND;
  if (age < HOUR) return 4 * SECOND;
  return age < DAY ? MINUTE : HOUR;
}

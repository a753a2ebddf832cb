import type { Checkout } from './checkout';
import { matchAnswer } from './match-answer';
import type { Observation } from './observation';

/**
 * Whether a read of an open code shows what is known already: that nobody has paid yet. Most reads do, and nothing but
 * their time needs to be kept.
 */
export function isStillWaiting(checkout: Checkout, { checkout: seen }: Observation): boolean {
  const { phase, status, oddity, refunding, booked } = checkout;
  const isPlain = phase === 'open' && status === 'PENDING' && oddity === null && !refunding && !booked;
  return (
    isPlain && seen.status === 'PENDING' && !seen.refundedMinor && matchAnswer(checkout, seen).length === 0
  );
}

import type { Checkout } from '../domain/checkout';
import type { Observation } from '../domain/observation';
import type { CheckoutChange } from '../domain/ports/checkout-store';
import { refundOutcome } from '../domain/refunding';
import { endRefund } from './end-refund';

type Followed = Pick<CheckoutChange, 'set' | 'events' | 'refundEnd'>;

type Read = {
  readonly observation: Observation;
  /** What is booked as given back after it, in minor units. */
  readonly refundedMinor: number;
};

/** What a read that was believed means for a refund that waits. Null: none does. */
export function followRefund({ refunding, booked }: Checkout, read: Read): Followed | null {
  if (!refunding || !booked) return null;
  const { startedAt, checkout } = read.observation;
  // During a dispute nothing is booked as given back, and all the same the total tells. Too large a one tells nothing.
  const told = checkout.refundedMinor ?? 0;
  const refundedMinor = told > booked.amount.minor ? read.refundedMinor : Math.max(told, read.refundedMinor);
  const outcome = refundOutcome(refunding, { startedAt, refundedMinor });
  if (outcome === 'done') return endRefund(refunding, null);
  if (outcome === 'not_seen') return endRefund(refunding, { reason: 'not_seen', detail: null });
  return { set: outcome.waiting === refunding ? {} : { refunding: outcome.waiting }, events: [] };
}

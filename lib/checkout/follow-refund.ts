import type { Checkout } from '../domain/checkout';
import type { Observation } from '../domain/observation';
import type { CheckoutChange } from '../domain/ports/checkout-store';
import { refundOutcome } from '../domain/refunding';
import { endRefund } from './end-refund';

type Followed = Pick<CheckoutChange, 'set' | 'events' | 'refundEnd'>;

/** What a read that was believed means for a refund that waits. Null: none does. */
export function followRefund(
  { refunding }: Checkout,
  refundedMinor: number,
  { startedAt }: Observation,
): Followed | null {
  if (!refunding) return null;
  const outcome = refundOutcome(refunding, { startedAt, refundedMinor });
  if (outcome === 'done') return endRefund(refunding, null);
  if (outcome === 'not_seen') return endRefund(refunding, { reason: 'not_seen', detail: null });
  return { set: outcome.waiting === refunding ? {} : { refunding: outcome.waiting }, events: [] };
}

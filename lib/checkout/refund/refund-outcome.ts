import type { Checkout } from '../../domain/checkout/checkout';
import type { Observation } from '../../domain/checkout/observation';
import type { CheckoutUpdate } from '../../domain/ports/checkout-store';
import { type PendingRefund, type RefundFailure, refundOutcome } from '../../domain/refund/refund';

/** What to write for a checkout whose pending refund went on or ended. */
type RefundProgress = Pick<CheckoutUpdate, 'set' | 'events' | 'refundEnd'>;

/**
 * What an applied read means for a pending refund. `refundedMinor`: what is booked as refunded after that read.
 * Null: no refund is pending.
 */
export function followRefund(
  { pendingRefund, booked }: Checkout,
  { startedAt, checkout: seen }: Observation,
  refundedMinor: number,
): RefundProgress | null {
  if (!pendingRefund || !booked) return null;
  // During a dispute nothing is booked as refunded, but the gateway's total still tells. One above the payment does not.
  const total = seen.refundedMinor ?? 0;
  const known = total > booked.amount.minor ? refundedMinor : Math.max(total, refundedMinor);
  const outcome = refundOutcome(pendingRefund, { startedAt, refundedMinor: known });
  if (outcome === 'done') return endRefund(pendingRefund, null);
  if (outcome === 'not_seen') return endRefund(pendingRefund, { reason: 'not_seen', detail: null });
  return { set: outcome.waiting === pendingRefund ? {} : { pendingRefund: outcome.waiting }, events: [] };
}

/** The outcome of a refund is known, so another one may begin. `failure` null: the money was refunded. */
export const endRefund = ({ id, minor }: PendingRefund, failure: RefundFailure | null): RefundProgress => ({
  set: { pendingRefund: null },
  events: [
    failure
      ? {
          kind: 'refund.failed',
          detail: { refundId: id, minor, reason: failure.reason, said: failure.detail },
        }
      : { kind: 'refund.done', detail: { refundId: id, minor } },
  ],
  refundEnd: { id, state: failure ? 'failed' : 'done', failure },
});

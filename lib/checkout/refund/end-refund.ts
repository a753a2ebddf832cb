import type { CheckoutChange } from '../../domain/ports/checkout-store';
import type { RefundFailure, PendingRefund } from '../../domain/refund/refund';

/** The outcome of a refund is known: another one may begin. `failure` null: the money went back. */
export const endRefund = (
  { id, minor }: PendingRefund,
  failure: RefundFailure | null,
): Pick<CheckoutChange, 'set' | 'events'> & Required<Pick<CheckoutChange, 'refundEnd'>> => ({
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

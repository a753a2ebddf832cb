import type { RejectionReason } from '../domain/checkout';
import type { CheckoutChange } from '../domain/ports/checkout-store';

/** A definite no: nothing can be paid, so the order is free for another try. */
export const rejected = (reason: RejectionReason, detail: string | null): CheckoutChange => ({
  set: { phase: 'rejected', rejection: { reason, detail } },
  events: [{ kind: 'checkout.rejected', detail: { reason, detail } }],
  watchIn: null,
});

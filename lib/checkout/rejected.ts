import type { RejectionReason } from '../domain/checkout';
import type { CheckoutChange } from '../domain/ports/checkout-store';

/** So long after a refusal it is looked at whether the gateway made the code all the same. */
const VERIFIED_AFTER_MS = 5_000;

/** A definite no: nothing can be paid, so the order is free for another try. */
export const rejected = (reason: RejectionReason, detail: string | null): CheckoutChange => ({
  set: { phase: 'rejected', rejection: { reason, detail } },
  events: [{ kind: 'checkout.rejected', detail: { reason, detail } }],
  watchIn: reason === 'gateway_refused' ? VERIFIED_AFTER_MS : null,
});

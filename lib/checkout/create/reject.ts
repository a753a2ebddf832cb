import type { Checkout, RejectionReason } from '../../domain/checkout/checkout';
import type { CheckoutChange } from '../../domain/ports/checkout-store';
import type { CheckoutDeps } from '../deps';
import { readCheckout } from '../observe/read-checkout';

/** So long after a refusal it is looked at whether the gateway made the code all the same. */
const VERIFIED_AFTER_MS = 5_000;

/** A definite no: nothing can be paid, so the order is free for another try. */
export const rejected = (reason: RejectionReason, detail: string | null): CheckoutChange => ({
  set: { phase: 'rejected', rejection: { reason, detail } },
  events: [{ kind: 'checkout.rejected', detail: { reason, detail } }],
  watchIn: reason === 'gateway_refused' ? VERIFIED_AFTER_MS : null,
});

/** It arrived late and nobody was shown its code: it is closed at the gateway, unless it ended by itself. */
export async function closeRejected(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  const read = await readCheckout(deps, checkout);
  // Paid, a manager decides about its money: there is nothing left to close.
  if (read.phase !== 'rejected' || !read.gateway || read.booked) return read;
  const cancelled = await deps.gateway.cancel(read.gateway.id);
  if (!cancelled.ok) deps.log.warn({ checkoutId: read.id, error: cancelled.error }, 'cancel not confirmed');
  return readCheckout(deps, read);
}

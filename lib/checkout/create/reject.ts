import type { Checkout, RejectionReason } from '../../domain/checkout/checkout';
import type { CheckoutUpdate } from '../../domain/ports/checkout-store';
import type { CheckoutDeps } from '../deps';
import { readCheckout } from '../observe/read-checkout';

/** Delay before checking whether a refused create succeeded anyway. */
const VERIFIED_AFTER_MS = 5_000;

/** A definite no: nothing can be paid, so the order may have another checkout. */
export const rejected = (reason: RejectionReason, detail: string | null): CheckoutUpdate => ({
  set: { phase: 'rejected', rejection: { reason, detail } },
  events: [{ kind: 'checkout.rejected', detail: { reason, detail } }],
  watchIn: reason === 'gateway_refused' ? VERIFIED_AFTER_MS : null,
});

/** Cancels a late create at the gateway, unless it ended by itself. Its code was shown to nobody. */
export async function closeRejected(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  const read = await readCheckout(deps, checkout);
  // Once it is paid a manager decides about its money: there is nothing left to cancel.
  if (read.phase !== 'rejected' || !read.gateway || read.booked) return read;
  const cancelled = await deps.gateway.cancel(read.gateway.id);
  if (!cancelled.ok) deps.log.warn({ checkoutId: read.id, error: cancelled.error }, 'cancel not confirmed');
  return readCheckout(deps, read);
}

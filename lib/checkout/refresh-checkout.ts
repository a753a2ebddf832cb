import { assertNever } from '../domain/assert-never';
import type { Checkout } from '../domain/checkout';
import type { Deps } from './deps';
import { readCheckout } from './read-checkout';
import { recoverCreate } from './recover-create';
import { sendCancel } from './send-cancel';

/** Finds out the truth about one checkout now, by whatever its phase needs. */
export async function refreshCheckout(deps: Deps, checkout: Checkout): Promise<Checkout> {
  switch (checkout.phase) {
    case 'opening':
    case 'unanswered':
      return recoverCreate(deps, checkout);
    case 'closing': {
      const read = await readCheckout(deps, checkout);
      return read.phase === 'closing' ? sendCancel(deps, read) : read;
    }
    case 'open':
    case 'closed':
      return readCheckout(deps, checkout);
    case 'rejected':
      return checkout.gateway ? closeRejected(deps, checkout) : checkout;
    default:
      return assertNever(checkout.phase);
  }
}

/** It arrived late and nobody was shown its code: it is closed, unless it ended by itself. */
async function closeRejected(deps: Deps, checkout: Checkout): Promise<Checkout> {
  const read = await readCheckout(deps, checkout);
  if (read.phase !== 'rejected' || !read.gateway) return read;
  const cancelled = await deps.gateway.cancel(read.gateway.id);
  if (!cancelled.ok) deps.log.warn({ checkoutId: read.id, error: cancelled.error }, 'cancel not confirmed');
  return readCheckout(deps, read);
}

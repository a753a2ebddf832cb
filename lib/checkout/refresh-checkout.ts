import { assertNever } from '../domain/assert-never';
import type { Checkout } from '../domain/checkout';
import { closeRejected } from './close-rejected';
import type { Deps } from './deps';
import { readCheckout } from './read-checkout';
import { recoverCreate } from './recover-create';
import { sendCancel } from './send-cancel';
import { verifyRefusal } from './verify-refusal';

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
      if (checkout.gateway) return closeRejected(deps, checkout);
      return checkout.rejection?.reason === 'gateway_refused' ? verifyRefusal(deps, checkout) : checkout;
    default:
      return assertNever(checkout.phase);
  }
}

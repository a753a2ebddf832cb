import type { Checkout } from '../../domain/checkout/checkout';
import { watchDelay } from '../../domain/checkout/watch-schedule';
import type { CheckoutDeps } from '../deps';
import { readCheckout } from '../observe/read-checkout';

const READ_AGAIN_MS = 3_000;

/**
 * Sends the cancel of a checkout in phase `cancelling`, whose intent is stored, and reads the truth after it.
 * The answer to a cancel proves nothing: the read that follows decides.
 */
export async function sendCancel(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  if (!checkout.gateway)
    throw new Error(`Checkout ${checkout.id} in phase cancelling has no gateway identity.`);
  const answer = await deps.gateway.cancel(checkout.gateway.id);
  if (!answer.ok) deps.log.warn({ checkoutId: checkout.id, error: answer.error }, 'cancel not confirmed');
  const read = await readCheckout(deps, checkout);
  if (read.phase !== 'cancelling') return read;
  // Still payable. After a definite no, or a call that never left, the code is open; else the outcome stays unknown.
  const isNotCancelled =
    !answer.ok && (answer.error.kind === 'refused' || answer.error.kind === 'unreachable');
  const wasRead = read.lastObservation !== checkout.lastObservation;
  // A yes, but the read shows an anomaly: no cancel is pending any more.
  const isAnomalous = answer.ok && wasRead && read.anomaly !== null;
  return deps.store.change(checkout.id, (current) => {
    if (current.phase !== 'cancelling') return null;
    // Nobody waits for a code that was stopped, so it is asked again until it is cancelled.
    const isAskedAgain = current.isStopped && current.status === 'PENDING';
    const isLeftOpen = isNotCancelled && !isAskedAgain && (wasRead || answer.error.kind !== 'refused');
    if (!isLeftOpen && !isAnomalous) {
      return { set: {}, events: [], watchIn: watchDelay(current, deps.clock.now()) };
    }
    return {
      set: { phase: 'open' },
      events: [
        {
          kind: 'checkout.cancel_refused',
          detail: { error: answer.ok ? 'not_believed' : answer.error.kind },
        },
      ],
      watchIn: READ_AGAIN_MS,
    };
  });
}

import { unmatchedPostings } from '../../domain/checkout/unmatched-payment';
import type { Checkout } from '../../domain/checkout/checkout';
import type { Observation } from '../../domain/checkout/observation';
import { STATUS_FACTS } from '../../domain/checkout/status';
import type { CheckoutDeps } from '../deps';

/**
 * The gateway made a second checkout under one request id. Its code was shown to nobody: unpaid, it is cancelled there;
 * paid all the same, its money is set aside and a manager is told.
 */
export async function closeDuplicate(
  deps: CheckoutDeps,
  checkout: Checkout,
  observation: Observation,
): Promise<Checkout> {
  const { checkout: seen } = observation;
  const about = { checkoutId: checkout.id, gatewayId: seen.id };
  if (STATUS_FACTS[seen.status].money === 'taken') return bookDuplicate(deps, checkout, observation);
  if (STATUS_FACTS[seen.status].isEnd) return checkout;
  deps.log.error(about, 'duplicate checkout under one request id');
  const changed = await deps.store.change(checkout.id, () => ({
    set: {},
    events: [{ kind: 'checkout.duplicate_cancelling', detail: { gatewayId: seen.id } }],
  }));
  const cancelled = await deps.gateway.cancel(seen.id);
  // The next sweep finds it again and tries again.
  if (!cancelled.ok) deps.log.warn({ ...about, error: cancelled.error }, 'cancel not confirmed');
  return changed;
}

async function bookDuplicate(
  deps: CheckoutDeps,
  checkout: Checkout,
  observation: Observation,
): Promise<Checkout> {
  const about = { kind: 'duplicate', detail: { duplicateOf: checkout.gateway?.id ?? null } } as const;
  const isNew = await deps.store.bookUnmatchedPayment({
    observation,
    duplicateOf: checkout,
    decide: (held) => unmatchedPostings(held, observation.checkout, about),
  });
  if (isNew)
    deps.log.error(
      { checkoutId: checkout.id, gatewayId: observation.checkout.id },
      'duplicate checkout was paid',
    );
  return checkout;
}

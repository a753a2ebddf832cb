import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayCheckoutId } from '../../domain/core/ids';
import { acceptAnswer } from '../create/accept-answer';
import type { CheckoutDeps } from '../deps';

/** A search showed a checkout under our request id that we do not know: read, then adopted or closed. */
export async function readOrphan(
  deps: CheckoutDeps,
  checkout: Checkout,
  id: GatewayCheckoutId,
): Promise<void> {
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const answer = await deps.gateway.get(id);
  if (!answer.ok) {
    deps.log.warn({ checkoutId: checkout.id, gatewayId: id, error: answer.error }, 'read failed');
    return;
  }
  if (answer.value.id !== id || answer.value.requestId !== checkout.requestId) {
    deps.log.error({ checkoutId: checkout.id, gatewayId: id }, 'the gateway answered for another checkout');
    return;
  }
  await acceptAnswer(deps, checkout, {
    observation: { number, startedAt, checkout: answer.value },
    png: null,
  });
}

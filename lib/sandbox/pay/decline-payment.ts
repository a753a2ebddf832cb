import type { Card } from '../checkout/card';
import type { Checkout, DeclineReason } from '../checkout/checkout';
import type { World } from '../core/world';

interface Decline {
  readonly checkout: Checkout;
  readonly reason: DeclineReason;
  readonly card?: Card | undefined;
  /** The payment that had begun, where one had. */
  readonly paymentId?: string | undefined;
}

/** The caller has made sure that the checkout is pending. */
export function declinePayment(world: World, { checkout, reason, card, paymentId }: Decline): void {
  const attempt = checkout.declines + 1;
  const final = attempt >= world.state.modes.declinesUntilFailed;
  world.record({ kind: 'declined', checkoutId: checkout.id, paymentId, reason, attempt, final, card });
}

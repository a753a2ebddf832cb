import type { Card } from '../checkout/card';
import type { Checkout } from '../checkout/checkout';
import type { World } from '../core/world';
import { sendConfirmation } from '../outbox/paid-message';
import type { Payment } from '../payment/payment';
import type { Language } from './language';

interface Settlement {
  readonly checkout: Checkout;
  readonly paymentId: string;
  readonly card: Card | undefined;
  readonly by: Payment['by'];
  /** What the payer reads. */
  readonly language: Language;
  /** The card lets its money be held only. */
  readonly isHeld?: boolean;
}

/** Takes the money of a pending checkout, or holds it where the gateway only authorises. */
export function settlePayment(world: World, settlement: Settlement): void {
  const { checkout, paymentId, card, by, language, isHeld = false } = settlement;
  const { id: checkoutId, currency, amount } = checkout;
  const holds = isHeld || world.state.modes.cardPayment === 'authorise';
  const kind = holds ? 'authorized' : 'paid';
  world.record({ kind, checkoutId, paymentId, currency, amount, card, by });
  if (!holds) sendConfirmation(world, checkoutId, language);
}

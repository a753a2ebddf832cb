import type { Checkout } from '../checkout/checkout';
import { newId } from '../core/new-id';
import type { World } from '../core/world';
import type { TestCard } from './test-cards';

const declinesUntilFailed = 3;

/** Charges a pending checkout, or counts the decline. The caller has made sure that it is pending. */
export function chargeCard(world: World, checkout: Checkout, { digits, brand, outcome }: TestCard): void {
  const card = { brand, last4: digits.slice(-4) };
  const { id: checkoutId, currency, amount } = checkout;
  if (outcome === 'approved') {
    world.record({ kind: 'paid', checkoutId, paymentId: newId(world), currency, amount, card });
    return;
  }
  const attempt = checkout.declines + 1;
  const final = attempt >= declinesUntilFailed;
  world.record({ kind: 'declined', checkoutId, reason: outcome, attempt, final, card });
}

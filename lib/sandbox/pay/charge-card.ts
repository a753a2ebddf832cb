import { newId } from '../core/new-id';
import type { World } from '../core/world';
import { declinePayment } from './decline-payment';
import { settlePayment } from './settle-payment';
import type { TestCard } from './test-cards';
import type { Visit } from './visit';

/** Charges a pending checkout. Gives the id of the payment when the bank first asks the payer. */
export function chargeCard(world: World, visit: Visit, testCard: TestCard): string | undefined {
  const { digits, brand, outcome } = testCard;
  const { checkout, language } = visit;
  const card = { brand, last4: digits.slice(-4) };
  switch (outcome) {
    case 'challenge':
      return challengeOf(world, visit, card);
    case 'approved':
    case 'authorised': {
      const isHeld = outcome === 'authorised';
      settlePayment(world, { checkout, language, card, isHeld, paymentId: newId(world), by: 'payer' });
      return undefined;
    }
    default:
      declinePayment(world, { checkout, card, reason: outcome });
      return undefined;
  }
}

/** A double press meets the question that the first press raised. */
function challengeOf(world: World, { checkout }: Visit, card: { brand: string; last4: string }): string {
  const open = [...world.state.payments.values()].find(
    ({ checkoutId, status, by }) => checkoutId === checkout.id && status === 'REDIRECT' && by === 'payer',
  );
  if (open) return open.id;
  const paymentId = newId(world);
  world.record({ kind: 'challenged', checkoutId: checkout.id, paymentId, card, by: 'payer' });
  return paymentId;
}

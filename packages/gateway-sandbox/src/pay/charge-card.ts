import { newId, type World } from '../core/world';
import type { Checkout, DeclineReason } from '../model/checkout';
import type { Card, Payment } from '../model/payment';
import type { OtherMethod } from '../model/payment-method';
import type { Language } from './language';
import { sendConfirmation } from './messages';
import { storeCard } from './store-card';
import type { TestCard } from './test-cards';
import type { Visit } from './visit';

/** Charges a pending checkout. Returns the id of the payment if the bank challenges the payer. */
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

/** Wallets and the like always succeed here. */
export function chargeOther(world: World, { checkout, language }: Visit, method: OtherMethod): void {
  const { id: checkoutId, currency, amount } = checkout;
  world.record({
    kind: 'paid',
    checkoutId,
    paymentId: newId(world),
    currency,
    amount,
    method,
    by: 'payer',
  });
  sendConfirmation(world, checkoutId, language);
}

/** A second submit gets the challenge of the first. */
function challengeOf(world: World, { checkout }: Visit, card: { brand: string; last4: string }): string {
  const open = [...world.state.payments.values()].find(
    ({ checkoutId, status, by }) => checkoutId === checkout.id && status === 'REDIRECT' && by === 'payer',
  );
  if (open) return open.id;
  const paymentId = newId(world);
  world.record({ kind: 'challenged', checkoutId: checkout.id, paymentId, card, by: 'payer' });
  return paymentId;
}

interface Settlement {
  readonly checkout: Checkout;
  readonly paymentId: string;
  readonly card: Card | undefined;
  readonly by: Payment['by'];
  /** The payer's language. */
  readonly language: Language;
  /** The card can only be authorised, not captured. */
  readonly isHeld?: boolean;
}

/** Captures the payment of a pending checkout, or authorises it if card or mode says so. */
export function settlePayment(world: World, settlement: Settlement): void {
  const { checkout, paymentId, card, by, language, isHeld = false } = settlement;
  const { id: checkoutId, currency, amount } = checkout;
  const holds = isHeld || world.state.modes.cardPayment === 'authorise';
  const kind = holds ? 'authorized' : 'paid';
  const storeFor = world.state.payments.get(paymentId)?.storeFor;
  world.record({ kind, checkoutId, paymentId, currency, amount, card, by });
  if (card && storeFor !== undefined) storeCard(world, { checkout, card, customerReferenceId: storeFor });
  if (!holds) sendConfirmation(world, checkoutId, language);
}

interface Decline {
  readonly checkout: Checkout;
  readonly reason: DeclineReason;
  readonly card?: Card | undefined;
  /** The payment that was challenged, if any. */
  readonly paymentId?: string | undefined;
  /** The shop charged the card: this is the first that is heard of the payment. */
  readonly by?: 'debit' | undefined;
}

/** Precondition: the checkout is pending. */
export function declinePayment(world: World, { checkout, reason, card, paymentId, by }: Decline): void {
  const attempt = checkout.declines + 1;
  const final = attempt >= world.state.modes.declinesUntilFailed;
  world.record({ kind: 'declined', checkoutId: checkout.id, paymentId, reason, attempt, final, card, by });
}

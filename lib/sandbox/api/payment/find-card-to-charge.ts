import type { Card } from '../../checkout/card';
import type { World } from '../../core/world';
import type { DebitRequest } from '../../payment/debit-request';
import { testCard } from '../../payment/test-card';
import { tokenDigest } from '../../payment/token-digest';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

/** The card behind a source. A one-time token stays with the checkout it was first used for. */
export function findCardToCharge(
  { state }: World,
  { source, checkoutId, checkoutDetails }: DebitRequest,
): Result<Card, Refusal> {
  if (source.type === 'STORED_CARD') {
    const card = state.storedCards.get(source.token);
    if (!card) return { ok: false, error: { kind: 'stored-card-not-found' } };
    return { ok: true, value: { brand: card.cardBrand, last4: card.cardLast4 } };
  }
  const digest = tokenDigest(source.token);
  const earlier = [...state.payments.values()].find(({ card }) => card?.tokenDigest === digest);
  const usedFor = earlier && state.checkouts.get(earlier.checkoutId);
  const isOther = usedFor && usedFor.id !== checkoutId && usedFor.requestId !== checkoutDetails?.requestId;
  if (isOther) return { ok: false, error: { kind: 'token-used' } };
  const { brand, last4 } = testCard;
  return { ok: true, value: { brand, last4, tokenDigest: digest } };
}

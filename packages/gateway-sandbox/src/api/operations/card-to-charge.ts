import { createHash } from 'node:crypto';
import { isOwn } from '../../core/merchant';
import type { World } from '../../core/world';
import type { Card } from '../../model/payment';
import { type CardBrand, cardBrands } from '../../model/payment-method';
import { type TestCard, testCardOf } from '../../pay/test-cards';
import type { DebitRequest } from '../../requests/debit-request';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

/** A token that our card form did not make stands for a card that pays at once. */
const anyCard = { brand: 'VISA', bin: '424242', last4: '4242', expiry: '2035-12-31' } as const;

export interface ChargedCard {
  readonly card: Card;
  readonly brand: CardBrand;
  readonly outcome: TestCard['outcome'];
}

/** The card of a source. A one-time token is bound to the checkout it was first used for. */
export function findCardToCharge(world: World, request: DebitRequest): Result<ChargedCard, Refusal> {
  const { source } = request;
  if (source.type === 'TOKEN') return cardOfToken(world, request, digestOf(source.token));
  const card = world.state.storedCards.get(source.token);
  if (!card || !isOwn(world, card)) return { ok: false, error: { kind: 'stored-card-not-found' } };
  const { cardBrand, cardBin: bin, cardLast4: last4, expiry } = card;
  const brand = cardBrands.find((one) => one === cardBrand) ?? 'VISA';
  // The bank asks the payer, who is there only when the payer buys.
  const isThere = source.shopperInteraction === 'ECOMMERCE';
  const outcome = isThere ? outcomeOf(bin, last4) : 'approved';
  return { ok: true, value: { card: { brand, bin, last4, expiry }, brand, outcome } };
}

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

function cardOfToken(
  { state }: World,
  { checkoutId, checkoutDetails }: DebitRequest,
  tokenDigest: string,
): Result<ChargedCard, Refusal> {
  const earlier = [...state.payments.values()].find(({ card }) => card?.tokenDigest === tokenDigest);
  const usedFor = earlier && state.checkouts.get(earlier.checkoutId);
  const isOther = usedFor && usedFor.id !== checkoutId && usedFor.requestId !== checkoutDetails?.requestId;
  if (isOther) return { ok: false, error: { kind: 'token-used' } };
  const token = state.cardTokens.get(tokenDigest);
  const { brand, bin, last4, expiry } = token ?? anyCard;
  const card = { brand, bin, last4, expiry, tokenDigest };
  return { ok: true, value: { card, brand, outcome: token ? outcomeOf(bin, last4) : 'approved' } };
}

function outcomeOf(bin: string, last4: string): TestCard['outcome'] {
  const card = testCardOf(bin, last4);
  return card?.asksOnDebit === true ? 'challenge' : (card?.outcome ?? 'approved');
}

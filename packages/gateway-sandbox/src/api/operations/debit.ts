import { createHash } from 'node:crypto';
import { newId, type World } from '../../core/world';
import type { Checkout } from '../../model/checkout';
import { merchantReference } from '../../model/customer';
import type { Card } from '../../model/payment';
import { onlineMinutes } from '../../requests/checkout-requests';
import { type DebitRequest, debitRequestSchema } from '../../requests/debit-request';
import type { Result } from '../../values/result';
import { type Operation, readBody } from '../operation';
import type { Refusal } from '../refusal';
import { findCheckout } from './checkout';
import { openCheckout } from './open-checkout';
import { getPayment } from './payments';

/** Every one-time token stands for the card that the gateway documents as successful. */
const testCard = { brand: 'VISA', bin: '424242', last4: '4242', expiry: '2035-12-31' } as const;

/** Checks everything before it records anything: a refused debit creates no checkout. */
export const debit: Operation = (world, { call }) => {
  const request = readBody(call, debitRequestSchema);
  if (!request.ok) return request;
  const card = findCardToCharge(world, request.value);
  if (!card.ok) return card;
  const mistake = storingMistake(world, request.value);
  if (mistake) return { ok: false, error: { kind: 'invalid', reasons: [mistake] } };
  const found = findCheckoutToCharge(world, request.value);
  if (!found.ok) return found;
  const { id: checkoutId, currency, amount } = found.value;
  const kind = world.state.modes.cardPayment === 'authorise' ? 'authorized' : 'paid';
  const paymentId = newId(world);
  world.record({ kind, checkoutId, paymentId, currency, amount, card: card.value, by: 'debit' });
  storeCard(world, request.value, found.value);
  return getPayment(world, { call, pathId: paymentId });
};

/** The card of a source. A one-time token is bound to the checkout it was first used for. */
function findCardToCharge(
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

function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The pending checkout that the debit names, or a new one made from its details. */
function findCheckoutToCharge(world: World, request: DebitRequest): Result<Checkout, Refusal> {
  const { checkoutId = '', checkoutDetails } = request;
  const found = checkoutDetails ? open(world, checkoutDetails) : findCheckout(world, checkoutId);
  if (!found.ok || found.value.status === 'PENDING') return found;
  return { ok: false, error: { kind: 'not-payable' } };
}

type Details = NonNullable<DebitRequest['checkoutDetails']>;

function open(world: World, details: Details): Result<Checkout, Refusal> {
  const opened = openCheckout(world, 'WEB', { ...details, expiresIn: onlineMinutes });
  return opened.ok ? { ok: true, value: opened.value.checkout } : opened;
}

const shortestReference = 3;

/** Why the card cannot be stored, or undefined. Stored cards belong to the merchant's customer id. */
function storingMistake(world: World, request: DebitRequest): string | undefined {
  if (!isToBeStored(request)) return undefined;
  const { checkoutId = '', checkoutDetails } = request;
  const customer = checkoutDetails?.customer ?? world.state.checkouts.get(checkoutId)?.customer;
  const reference = customer && merchantReference(customer);
  if (reference !== undefined && reference.length >= shortestReference) return undefined;
  return `customer.id: must have ${shortestReference} characters or more for the card to be stored`;
}

function storeCard(world: World, request: DebitRequest, { customer }: Checkout): void {
  const customerReferenceId = customer && merchantReference(customer);
  if (!isToBeStored(request) || customerReferenceId === undefined) return;
  const card = {
    customerReferenceId,
    token: `ctk_sandbox_${Buffer.from(world.random(32)).toString('hex')}`,
    cardBrand: testCard.brand,
    cardBin: testCard.bin,
    cardLast4: testCard.last4,
    cardHolderName: `${customer?.firstName ?? ''} ${customer?.lastName ?? ''}`.toUpperCase(),
    expiry: testCard.expiry,
  };
  world.record({ kind: 'stored-card', card });
}

function isToBeStored({ source }: DebitRequest): boolean {
  return source.type === 'TOKEN' && source.storeCardDetails;
}

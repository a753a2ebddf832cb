import { newId, type World } from '../../core/world';
import type { Checkout } from '../../model/checkout';
import { merchantReference } from '../../model/customer';
import { takesBrand } from '../../model/payment-method';
import { declinePayment, settlePayment } from '../../pay/charge-card';
import { pickLanguage } from '../../pay/language';
import { storeCard } from '../../pay/store-card';
import { onlineMinutes } from '../../requests/checkout-requests';
import { type DebitRequest, debitRequestSchema } from '../../requests/debit-request';
import type { Result } from '../../values/result';
import { type Operation, readBody } from '../operation';
import type { Refusal } from '../refusal';
import { type ChargedCard, findCardToCharge } from './card-to-charge';
import { findCheckout } from './checkout';
import { openCheckout } from './open-checkout';
import { showPayment } from './payments';

/** Checks everything before it records anything: a refused debit creates no checkout. */
export const debit: Operation = (world, { call }) => {
  const request = readBody(call, debitRequestSchema);
  if (!request.ok) return request;
  const charged = findCardToCharge(world, request.value);
  if (!charged.ok) return charged;
  const mistake = storingMistake(world, request.value) ?? brandMistake(world, request.value, charged.value);
  if (mistake) return { ok: false, error: { kind: 'invalid', reasons: [mistake] } };
  const found = findCheckoutToCharge(world, request.value);
  if (!found.ok) return found;
  const paymentId = newId(world);
  charge(world, { ...charged.value, request: request.value, checkout: found.value, paymentId });
  const redirectUrl = `${world.config.payBaseUrl}/frames/redirect/payment/${paymentId}`;
  return showPayment(world, paymentId, { redirectUrl });
};

interface Charge extends ChargedCard {
  readonly request: DebitRequest;
  readonly checkout: Checkout;
  readonly paymentId: string;
}

function charge(world: World, { card, outcome, request, checkout, paymentId }: Charge): void {
  const storeFor = storeForOf(request, checkout);
  if (outcome === 'challenge') {
    world.record({ kind: 'challenged', checkoutId: checkout.id, paymentId, card, by: 'debit', storeFor });
    return;
  }
  if (outcome === 'declined' || outcome === 'insufficient_funds') {
    declinePayment(world, { checkout, reason: outcome, paymentId, card, by: 'debit' });
    return;
  }
  const isHeld = outcome === 'authorised';
  const language = pickLanguage(checkout.language);
  settlePayment(world, { checkout, paymentId, card, by: 'debit', language, isHeld });
  if (storeFor !== undefined) storeCard(world, { checkout, card, customerReferenceId: storeFor });
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

/** Why the merchant's own list of methods excludes the card, or undefined. */
function brandMistake(
  { state }: World,
  { checkoutId = '', checkoutDetails }: DebitRequest,
  { brand }: ChargedCard,
): string | undefined {
  const wish = checkoutDetails ?? state.checkouts.get(checkoutId) ?? {};
  return takesBrand(wish, brand) ? undefined : `source: ${brand} is not among the allowed payment methods`;
}

function isToBeStored({ source }: DebitRequest): boolean {
  return source.type === 'TOKEN' && source.storeCardDetails;
}

function storeForOf(request: DebitRequest, { customer }: Checkout): string | undefined {
  return isToBeStored(request) && customer ? merchantReference(customer) : undefined;
}

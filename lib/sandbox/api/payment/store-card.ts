import type { Checkout } from '../../checkout/checkout';
import type { Customer } from '../../checkout/customer';
import type { World } from '../../core/world';
import type { DebitRequest } from '../../payment/debit-request';
import { testCard } from '../../payment/test-card';

const shortestReference = 3;

/** What is wrong with the wish to keep the card, or nothing: cards are kept under the merchant's customer id. */
export function storingMistake(world: World, request: DebitRequest): string | undefined {
  if (!isToBeStored(request)) return undefined;
  const { checkoutId = '', checkoutDetails } = request;
  const customer = checkoutDetails?.customer ?? world.state.checkouts.get(checkoutId)?.customer;
  if ((referenceOf(customer) ?? '').length >= shortestReference) return undefined;
  return `customer.id: must have ${shortestReference} characters or more for the card to be stored`;
}

export function storeCard(world: World, request: DebitRequest, { customer }: Checkout): void {
  const customerReferenceId = referenceOf(customer);
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

function referenceOf(customer: Customer | undefined): string | undefined {
  return customer?.id ?? customer?.reference;
}

import { place } from '../firestore/checkout-documents';
import type { Checkout } from '../model/checkout';
import { type Address, type Customer, merchantReference } from '../model/customer';
import { JsonNumber } from '../values/json';

/**
 * A checkout as the merchant API shows it: without expiry, type and decline reasons. What has no value is null:
 * the provider's own kit reads every property, and under some frameworks a missing one is an error.
 */
export function checkoutResponse(checkout: Checkout, payBaseUrl: string) {
  const { reported } = checkout;
  return {
    id: checkout.id,
    displayId: checkout.displayId,
    checkoutKey: checkout.checkoutKey,
    requestId: checkout.requestId,
    orderId: checkout.orderId,
    currency: reported?.currency ?? checkout.currency,
    amount: new JsonNumber(reported?.amount ?? checkout.amount),
    cashAmount: new JsonNumber(checkout.cashAmount),
    status: reported?.status ?? checkout.status,
    totalRefunded: new JsonNumber(checkout.totalRefunded),
    redirectUrl: `${payBaseUrl}/checkout/${checkout.checkoutKey}`,
    usedPaymentMethod: checkout.usedPaymentMethod ?? null,
    customer: checkout.customer ? customerResponse(checkout.customer) : null,
    billingAddress: addressResponse(checkout.billingAddress),
    deliveryAddress: addressResponse(checkout.deliveryAddress),
    firebaseDatabase: place.database,
    firebaseCollection: place.collection,
    firebaseDocument: checkout.checkoutKey,
    timestamp: checkout.timestamp,
    branchId: checkout.branchId,
    branchName: checkout.branchName,
  };
}

type KnownCustomer = { readonly [field in keyof Customer]?: Customer[field] | undefined } & {
  readonly gatewayId: string;
};

/** `id` is the gateway's, `reference` the merchant's. */
export function customerResponse(customer: KnownCustomer) {
  return {
    id: customer.gatewayId,
    reference: merchantReference(customer) ?? null,
    firstName: customer.firstName ?? null,
    lastName: customer.lastName ?? null,
    email: customer.email ?? null,
    phone: customer.phone ?? null,
  };
}

/** Phone and e-mail of a billing address are taken, and not shown. */
function addressResponse(address: Address | undefined) {
  if (!address) return null;
  const { name, address1, city, country } = address;
  const { address2 = null, state = null, zip = null } = address;
  return { name, address1, address2, city, state, zip, country };
}

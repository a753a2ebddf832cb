import type { Checkout } from '../checkout/checkout';
import { JsonNumber } from '../values/json-number';

const nothing = new JsonNumber('0.0');

/** What the gateway tells about a checkout; expiry, type and decline reasons are not part of it. */
export function checkoutResponse(checkout: Checkout, payBaseUrl: string) {
  return {
    id: checkout.id,
    displayId: checkout.displayId,
    checkoutKey: checkout.checkoutKey,
    requestId: checkout.requestId,
    orderId: checkout.orderId,
    currency: checkout.currency,
    amount: new JsonNumber(checkout.amount),
    cashAmount: nothing,
    status: checkout.status,
    totalRefunded: nothing,
    redirectUrl: `${payBaseUrl}/checkout/${checkout.checkoutKey}`,
    usedPaymentMethod: checkout.usedPaymentMethod,
    customer: customerResponse(checkout.customer),
    billingAddress: checkout.billingAddress,
    firebaseDatabase: 'pc-test-734bc',
    firebaseCollection: 'checkouts',
    firebaseDocument: checkout.checkoutKey,
    timestamp: checkout.timestamp,
    branchId: checkout.branchId,
    branchName: checkout.branchName,
  };
}

function customerResponse(customer: Checkout['customer']) {
  if (!customer) return undefined;
  const { gatewayId, id, reference, ...person } = customer;
  return { id: gatewayId, reference: id ?? reference, ...person };
}

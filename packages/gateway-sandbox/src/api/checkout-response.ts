import type { Checkout } from '../model/checkout';
import { JsonNumber } from '../values/json';

/** A checkout as the merchant API shows it: without expiry, type and decline reasons. */
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
    usedPaymentMethod: checkout.usedPaymentMethod,
    customer: customerResponse(checkout.customer),
    billingAddress: checkout.billingAddress,
    deliveryAddress: checkout.deliveryAddress,
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

import type { Checkout } from '../checkout/checkout';
import { JsonNumber } from '../values/json-number';
import { writeJson } from '../values/write-json';

/** One flat object; its status is the event. The names are those that receivers of the gateway read. */
export function deliveryBody(checkout: Checkout, { status = reportedStatus(checkout) } = {}): string {
  const { id, checkoutKey, displayId, requestId, orderId, reported, customer } = checkout;
  return writeJson({
    id,
    checkoutKey,
    displayId,
    referenceId: requestId,
    requestId,
    orderId,
    status,
    currency: reported?.currency ?? checkout.currency,
    grandtotal: new JsonNumber(reported?.amount ?? checkout.amount),
    paidOn: checkout.paidAt,
    customerEmail: customer?.email,
    customerFirstName: customer?.firstName,
    customerLastName: customer?.lastName,
  });
}

export function reportedStatus({ reported, status }: Checkout): string {
  return reported?.status ?? status;
}

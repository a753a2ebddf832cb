import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import type { Webhook } from '../model/webhook';
import { JsonNumber, writeJson } from '../values/json';
import { timestamp } from '../values/timestamp';

/** One flat object; its status is the event. Known receivers of the gateway read these names. */
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

/** Queues one delivery of sample data. A failed test is not repeated and disables nothing. */
export function sendTest(world: World, { id: webhookId }: Webhook): void {
  const id = `test-${world.state.seq}-${world.extras.length}-${webhookId}`;
  world.extras.push({ id, webhookId, body: sampleBody(world), dueAt: world.now() });
}

function sampleBody(world: World): string {
  return writeJson({
    id: '1000000000000000000',
    checkoutKey: '0'.repeat(48),
    displayId: 'TEST00',
    referenceId: 'TEST-WEBHOOK',
    requestId: 'TEST-WEBHOOK',
    orderId: 'TEST-WEBHOOK',
    status: 'PAID',
    currency: 'AED',
    grandtotal: new JsonNumber('1.00'),
    paidOn: timestamp(world.now()),
  });
}

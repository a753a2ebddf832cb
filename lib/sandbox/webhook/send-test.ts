import type { World } from '../core/world';
import { JsonNumber } from '../values/json-number';
import { timestamp } from '../values/timestamp';
import { writeJson } from '../values/write-json';
import type { Webhook } from './webhook';

/** One delivery of made-up data at the next tick. A test that fails is not repeated and switches nothing. */
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

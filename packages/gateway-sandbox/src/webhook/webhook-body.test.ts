import { expect, it } from 'vitest';
import { receiver, webhookBench } from '../testing/webhook-bench';

it('a test arrives once, is plainly no checkout, and is in the book', async () => {
  const { send, received } = receiver();
  const bench = await webhookBench(send);
  await bench.api(`/mer/v2.0/webhooks/${bench.webhook.id}/test`, {});
  await bench.tick();
  await bench.pass(36_000_000);
  expect(received).toHaveLength(1);
  expect(received[0]?.body).toMatchObject({
    status: 'PAID',
    requestId: 'TEST-WEBHOOK',
    orderId: 'TEST-WEBHOOK',
  });
  expect(received[0]?.text).toContain('"grandtotal":1.00');
  expect(await bench.entries('delivery')).toMatchObject([{ attempt: 1, status: 200 }]);
});

it('a test that fails is not repeated and does not mark the webhook as failed', async () => {
  const { send, received } = receiver(500);
  const bench = await webhookBench(send);
  await bench.api(`/mer/v2.0/webhooks/${bench.webhook.id}/test`, {});
  await bench.tick();
  await bench.pass(36_000_000);
  expect(received).toHaveLength(1);
  expect((await bench.shown()).failed).toBe(false);
});

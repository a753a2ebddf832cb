import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { receiver, webhookBench } from '../testing/webhook-bench';

async function bench(...answers: number[]) {
  const { send, received, statuses } = receiver(...answers);
  const opened = await webhookBench(send);
  await opened.control('modes', { webhookOnCreate: false });
  const paid = async () => {
    const id = await opened.create();
    await opened.act(id, 'pay');
    return id;
  };
  return { ...opened, received, statuses, paid };
}

it('webhook-drop: the event is lost, and the gateway thinks nothing of it', async () => {
  const { fault, paid, pass, received, entries, shown } = await bench();
  await fault({ kind: 'webhook-drop' });
  await paid();
  await pass(36_000_000);
  expect(received).toEqual([]);
  expect(await entries('delivery')).toMatchObject([{ attempt: 1, status: null, fault: 'webhook-drop' }]);
  expect(await shown()).toEqual({ failed: false, enabled: true });
});

it('webhook-duplicate: the same body comes so many times more', async () => {
  const { fault, paid, tick, received, entries } = await bench();
  await fault({ kind: 'webhook-duplicate', times: 30 });
  await paid();
  await tick();
  expect(received).toHaveLength(31);
  expect(new Set(received.map(({ text }) => text)).size).toBe(1);
  expect(await entries('delivery')).toHaveLength(31);
});

it('copies that are refused are not repeated and do not count as given up', async () => {
  const { fault, paid, pass, received, shown, entries } = await bench(200, 500, 500);
  await fault({ kind: 'webhook-duplicate', times: 2 });
  await paid();
  await pass(0);
  await pass(36_000_000);
  expect(received).toHaveLength(3);
  expect((await entries('delivery')).filter((entry) => 'nextAt' in entry)).toEqual([]);
  expect((await shown()).failed).toBe(false);
});

it('webhook-delay: comes later', async () => {
  const { fault, paid, pass, received, entries } = await bench();
  await fault({ kind: 'webhook-delay', ms: 5_000 });
  await paid();
  await pass(0);
  await pass(4_999);
  expect(received).toHaveLength(0);
  await pass(1);
  expect(received).toHaveLength(1);
  expect(await entries('delivery')).toMatchObject([{ fault: 'webhook-delay', status: 200 }]);
});

it('webhook-reorder: a later event of the same checkout overtakes it', async () => {
  const { fault, paid, act, pass, statuses } = await bench();
  await fault({ kind: 'webhook-reorder' }, { status: 'PAID' });
  const id = await paid();
  await pass(0);
  await paid();
  await pass(0);
  expect(statuses()).toEqual([]);
  await act(id, 'refund');
  await pass(0);
  expect(statuses()).toEqual(['REFUNDED', 'PAID']);
});

it('webhook-reorder: nothing overtakes it for ever', async () => {
  const { fault, paid, pass, statuses } = await bench();
  await fault({ kind: 'webhook-reorder', ms: 3_000 });
  await paid();
  await pass(0);
  await pass(3_000);
  expect(statuses()).toEqual(['PAID']);
});

it('webhook-forge: a second delivery claims PAID for a checkout that is not', async () => {
  const { fault, create, tick, control, statuses } = await bench();
  await control('modes', { webhookOnCreate: true });
  await fault({ kind: 'webhook-forge' });
  await create();
  await tick();
  expect(statuses().sort()).toEqual(['PAID', 'PENDING']);
});

it('webhook-replay: the same body comes again later', async () => {
  const { fault, paid, pass, received } = await bench();
  await fault({ kind: 'webhook-replay', ms: 60_000 });
  await paid();
  await pass(0);
  await pass(59_999);
  expect(received).toHaveLength(1);
  await pass(1);
  expect(received[1]?.text).toBe(received[0]?.text);
});

it('webhook-bad-hmac: the signature is of another key', async () => {
  const { fault, paid, tick, webhook, received } = await bench();
  await fault({ kind: 'webhook-bad-hmac' });
  await paid();
  await tick();
  const [one] = received;
  const right = createHmac('sha256', webhook.hmacKey)
    .update(one?.text ?? '')
    .digest('hex');
  expect(one?.headers.get('x-paymennt-signature')).toMatch(/^[0-9a-f]{64}$/);
  expect(one?.headers.get('x-paymennt-signature')).not.toBe(right);
});

it('webhook-slow: the body comes in two halves', async () => {
  const chunks: string[] = [];
  const { control, create, fault, tick } = await webhookBench(async ({ body }) => {
    for await (const chunk of body ?? []) chunks.push(Buffer.from(chunk).toString());
    return 200;
  });
  expect((await control('modes')).answer).toMatchObject({ webhookOnCreate: true });
  await fault({ kind: 'webhook-slow', ms: 5 });
  const id = await create();
  await tick();
  expect(chunks).toHaveLength(2);
  expect(JSON.parse(chunks.join(''))).toMatchObject({ id, status: 'PENDING' });
});

it('webhook-disable: the gateway gives up on the address', async () => {
  const { fault, paid, pass, received, shown, entries } = await bench();
  await fault({ kind: 'webhook-disable' });
  await paid();
  await paid();
  await pass(0);
  await pass(36_000_000);
  expect(received).toEqual([]);
  expect(await shown()).toEqual({ failed: true, enabled: false });
  expect(await entries('delivery')).toMatchObject([{ fault: 'webhook-disable' }]);
});

it('a fault meets an event once: what is tried again arrives', async () => {
  const { fault, paid, pass, received, control } = await bench(401);
  await fault({ kind: 'webhook-bad-hmac' });
  await paid();
  await pass(0);
  await pass(10_000);
  const [first, second] = received.map(({ headers }) => headers.get('x-paymennt-signature'));
  expect(first).not.toBe(second);
  expect((await control('faults')).answer).toMatchObject([{ matched: 1, struck: 1 }]);
});

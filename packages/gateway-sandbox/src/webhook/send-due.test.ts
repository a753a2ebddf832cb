import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { memoryBook } from '../book/book';
import { openBench } from '../testing/bench';
import { receiver, webhookBench } from '../testing/webhook-bench';

const second = 1_000;

it('tells of a payment in one flat object with the exact amount', async () => {
  const { send, received } = receiver();
  const bench = await webhookBench(send);
  const customer = { firstName: 'John', lastName: 'Smith', email: 'john@example.com' };
  const id = await bench.create({
    requestId: 'r-1',
    orderId: 'o-1',
    currency: 'KWD',
    amount: '1.250',
    customer,
  });
  await bench.act(id, 'pay');
  await bench.tick();
  const [created, paid] = received;
  expect(created?.body).toMatchObject({ id, status: 'PENDING' });
  expect(created?.body).not.toHaveProperty('paidOn');
  expect(paid?.url).toBe('https://till.example/hook');
  expect(paid?.headers.get('content-type')).toBe('application/json');
  expect(paid?.text).toContain('"grandtotal":1.250');
  expect(paid?.body).toMatchObject({
    id,
    checkoutKey: expect.stringMatching(/^[0-9a-f]{48}$/),
    displayId: expect.stringMatching(/^[0-9A-Z]{6}$/),
    referenceId: 'r-1',
    requestId: 'r-1',
    orderId: 'o-1',
    status: 'PAID',
    currency: 'KWD',
    paidOn: '2026-11-21T10:00:00.000+00:00',
    customerEmail: 'john@example.com',
    customerFirstName: 'John',
    customerLastName: 'Smith',
  });
});

it('signs the raw body with the key of the webhook, for both brands', async () => {
  const { send, received } = receiver();
  const bench = await webhookBench(send);
  await bench.create({ orderId: 'قهوة' });
  await bench.tick();
  const [one] = received;
  const signature = createHmac('sha256', bench.webhook.hmacKey)
    .update(one?.text ?? '')
    .digest('hex');
  expect(one?.headers.get('x-paymennt-signature')).toBe(signature);
  expect(one?.headers.get('x-pointcheckout-signature')).toBe(signature);
});

it('a delivery that arrived is in the book and is not repeated', async () => {
  const { send, received } = receiver();
  const bench = await webhookBench(send);
  await bench.create();
  await bench.tick();
  await bench.pass(7_200 * second);
  expect(received).toHaveLength(1);
  expect(await bench.entries('delivery')).toMatchObject([
    { webhookId: bench.webhook.id, attempt: 1, status: 200 },
  ]);
});

it('tries five times over an hour and more, then gives up and says so until a delivery arrives', async () => {
  const { send, received } = receiver(500, new Error('nobody there'), 302, 404, 503);
  const bench = await webhookBench(send);
  await bench.create();
  await bench.tick();
  for (const wait of [10, 60, 600, 3_600]) {
    const before = received.length;
    await bench.pass(wait * second - 1);
    expect(received).toHaveLength(before);
    expect(await bench.shown()).toEqual({ failed: false, enabled: true });
    await bench.pass(1);
    expect(received).toHaveLength(before + 1);
  }
  expect(await bench.shown()).toEqual({ failed: true, enabled: true });
  expect(await bench.entries('delivery')).toMatchObject([
    { attempt: 1, status: 500, nextAt: '2026-11-21T10:00:10.000+00:00' },
    { attempt: 2, status: null },
    { attempt: 3, status: 302 },
    { attempt: 4, status: 404 },
    expect.not.objectContaining({ nextAt: expect.anything() }),
  ]);
  await bench.pass(36_000 * second);
  expect(received).toHaveLength(5);
  await bench.create();
  await bench.tick();
  expect(await bench.shown()).toEqual({ failed: false, enabled: true });
});

it('after a new start it goes on with what had not arrived', async () => {
  const before = await webhookBench(receiver(500).send);
  await before.create();
  await before.tick();
  const { send, received } = receiver();
  const after = await openBench({
    send,
    book: memoryBook(await before.entries()),
    now: before.time.now + 10 * second,
  });
  await after.tick();
  expect(received).toHaveLength(1);
  expect(await after.entries('delivery')).toMatchObject([{ attempt: 1 }, { attempt: 2, status: 200 }]);
});

it.each(['disable', 'delete'])('a webhook that the merchant wants to %s hears nothing more', async (verb) => {
  const { send, received } = receiver(500);
  const bench = await webhookBench(send);
  await bench.create();
  await bench.tick();
  await bench.create();
  await bench.api(`/mer/v2.0/webhooks/${bench.webhook.id}/${verb}`, {});
  await bench.pass(36_000 * second);
  expect(received).toHaveLength(1);
  const pending = await bench.control('webhooks');
  expect(pending.answer).toMatchObject({ pending: [] });
});

it('a broken book comes to light at the tick', async () => {
  const book = memoryBook();
  const bench = await openBench({ book: { ...book, flush: () => Promise.reject(new Error('no space')) } });
  await expect(bench.tick()).rejects.toThrow('no space');
});

it('sends at most twenty at a time to one address, and a slow one holds up no other', async () => {
  const waiting: (() => void)[] = [];
  const seen: string[] = [];
  const bench = await webhookBench((request) => {
    seen.push(request.url);
    if (request.url.includes('quick')) return Promise.resolve(200);
    return new Promise((resolve) => void waiting.push(() => resolve(200)));
  });
  await bench.register('https://till.example/quick');
  for (let count = 0; count < 25; count += 1) await bench.create({ qrSize: 64 });
  const ticks = [bench.tick(), bench.tick()];
  expect(waiting).toHaveLength(20);
  for (let count = 1; count <= 25; count += 1) {
    while (waiting.length === 0) await new Promise(setImmediate);
    waiting.shift()?.();
  }
  await Promise.all(ticks);
  expect(seen.filter((url) => url.includes('quick'))).toHaveLength(25);
  expect(seen.filter((url) => url.includes('hook'))).toHaveLength(25);
  expect(await bench.entries('delivery')).toHaveLength(50);
});

it('the address of a delivery that is under way is not asked a second time', async () => {
  let answer: (status: number) => void = () => undefined;
  let asked = 0;
  const bench = await webhookBench(() => {
    asked += 1;
    return new Promise((resolve) => (answer = resolve));
  });
  await bench.create();
  const ticks = [bench.tick(), bench.tick(), bench.tick()];
  expect(asked).toBe(1);
  answer(200);
  await Promise.all(ticks);
});

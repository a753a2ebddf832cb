import { gzipSync } from 'node:zlib';
import { Deliveries } from '../../fixtures/deliveries';
import { expect, test } from '../../fixtures/test';

/** The till tells the gateway its address in the first seconds of its life. */
test.beforeEach(async ({ sandbox }) => {
  await expect.poll(() => sandbox.webhooks(), { timeout: 30_000 }).toHaveLength(1);
});

test('a customer pays, the gateway calls the shop, and the till turns', async ({ till, sandbox }) => {
  const deliveries = new Deliveries(sandbox);
  const payUrl = await till.sell(1_890);
  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  const { id } = await sandbox.createdAt(payUrl);
  await expect.poll(() => deliveries.ofPayment(id)).toEqual([{ status: 204, fault: undefined }]);
});

test('B01 the gateway’s call is lost, and the till turns all the same', async ({ till, sandbox }) => {
  const deliveries = new Deliveries(sandbox);
  const payUrl = await till.sell(1_990);
  const { id } = await sandbox.createdAt(payUrl);
  await deliveries.drop(id);
  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await deliveries.ofPayment(id)).toEqual([{ status: null, fault: 'webhook-drop' }]);
});

test('B10 a stranger at the shop’s address learns nothing and breaks nothing', async ({
  request,
  sandbox,
}) => {
  const [address = ''] = await sandbox.webhooks();
  const json = { 'content-type': 'application/json' };
  const say = async (url: string, data: Buffer | string, headers: Record<string, string> = json) => {
    const answer = await request.post(url, { headers, data });
    expect(await answer.text()).toBe('');
    return answer.status();
  };
  const unknown = address.replace(/[^/]+$/, '0'.repeat(32));
  expect(await say(unknown, '{"id":"1"}')).toBe(404);
  expect(await say(unknown, 'rubbish', { 'content-type': 'text/plain' })).toBe(404);
  expect(await say(address, '{"id":')).toBe(400);
  expect(await say(address, '['.repeat(60_000))).toBe(400);
  expect(await say(address, '{"id":"1"}', { 'content-type': 'text/plain' })).toBe(415);
  const packed = gzipSync('x'.repeat(10 * 1024 * 1024));
  expect(await say(address, packed, { ...json, 'content-encoding': 'gzip' })).toBe(415);
  expect(await say(address, 'x'.repeat(10 * 1024 * 1024))).toBe(413);
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    expect((await request.fetch(address, { method })).status(), method).toBe(405);
  }
  expect(await say(address, '{"id":"1653241101733169999","status":"PAID"}')).toBe(204);
});

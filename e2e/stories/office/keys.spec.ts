import { newReference, ShopApi } from '../../fixtures/shop-api';
import { expect, test } from '../../fixtures/test';

test('a manager makes a key, the system can do what it is for and no more, and ends it', async ({
  manager,
  stack,
}) => {
  const { keys, page } = manager;
  await manager.openOffice();
  await keys.link().tap();
  const name = `Office ${newReference()}`;
  const secret = await keys.make(name);
  await expect(keys.card(name)).toContainText(`…${secret.slice(-4)}`);
  await expect(keys.card(name)).toContainText('Never');
  expect(await page.content(), 'nobody is shown it again').not.toContain(secret);

  const api = new ShopApi(stack.tillUrl, secret);
  expect((await api.get('/api/v1/checkouts')).status).toBe(200);
  const order = { reference: newReference(), amount: '5.00', currency: 'AED' };
  const refused = await api.open({ channel: 'qr', order });
  expect(refused).toMatchObject({ status: 403, body: { kind: 'key_not_allowed' } });

  await keys.end(name);
  await expect(keys.card(name)).toContainText('Ended');
  expect(await api.get('/api/v1/checkouts')).toMatchObject({ status: 401, body: { kind: 'key_unknown' } });
});

test('keys are the manager’s business alone', async ({ till }) => {
  const { page } = till;
  const headers = { origin: till.url };
  expect((await page.request.get(`${till.url}/api/keys`)).status()).toBe(403);
  const data = { name: 'Mine', actions: ['refunds.make'] };
  expect((await page.request.post(`${till.url}/api/keys`, { headers, data })).status()).toBe(403);
  const ended = await page.request.post(`${till.url}/api/keys/key_demo/revoke`, { headers, data: {} });
  expect(ended.status()).toBe(403);
});

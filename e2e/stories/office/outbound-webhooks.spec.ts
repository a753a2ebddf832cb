import { ApiDocument } from '../../fixtures/api-document';
import { expectAccessible } from '../../fixtures/expect-accessible';
import { WebhookReceiver } from '../../fixtures/webhook-receiver';
import { newReference, ShopApi } from '../../fixtures/shop-api';
import { expect, test } from '../../fixtures/test';

test('another system is told that its customer paid, and the manager sees what was told and sends it again', async ({
  manager,
  sandbox,
  stack,
}) => {
  const receiver = new WebhookReceiver();
  const url = await receiver.open();
  const { outboundWebhooks, page } = manager;
  try {
    await page.goto(`${manager.url}/notices`);
    receiver.secret = await outboundWebhooks.add(url, { allowPrivateNetwork: true });
    await expect(outboundWebhooks.card(url)).toContainText(manager.words.outboundWebhooks.privateNetwork);
    expect(await page.content(), 'nobody is shown it again').not.toContain(receiver.secret);

    const api = new ShopApi(stack.tillUrl, stack.apiKey);
    const reference = newReference();
    const { body } = await api.open({ channel: 'qr', order: { reference, amount: '7.00', currency: 'AED' } });
    const about = () => receiver.heard.filter((each) => JSON.stringify(each.body).includes(reference));
    await sandbox.pay(String(body.redirectUrl));
    const paid = { type: 'checkout.updated', data: expect.objectContaining({ id: body.id, status: 'PAID' }) };
    await expect(async () =>
      expect(about().map((each) => each.body)).toContainEqual(expect.objectContaining(paid)),
    ).toPass({ timeout: 20_000 });
    expect(about().every(({ isSigned }) => isSigned)).toBe(true);
    const document = await ApiDocument.load(stack.tillUrl);
    for (const each of about()) document.expectWebhook(each.body);

    const row = outboundWebhooks.row(url, manager.words.state.paid).filter({ hasText: reference });
    await expect(row).toContainText(manager.words.outboundWebhooks.delivered);
    await expectAccessible(page, 'outbound webhooks');
    const [told] = about().filter((each) => JSON.stringify(each.body).includes('"PAID"'));
    await row.getByRole('button', { name: manager.words.outboundWebhooks.again }).tap();
    await expect(async () => expect(about().filter(({ id }) => id === told?.id)).toHaveLength(2)).toPass({
      timeout: 20_000,
    });
    await expect(row, 'what came of it is told').toContainText(manager.words.outboundWebhooks.sentAgain);
    await expect(row.getByRole('status')).toContainText(manager.words.outboundWebhooks.deliveredAgain);
    await outboundWebhooks.end(url);
    await expect(outboundWebhooks.card(url)).toContainText(manager.words.outboundWebhooks.ended);
  } finally {
    await receiver.close();
  }
});

test('outbound webhooks are the manager’s business alone', async ({ till }) => {
  const { page } = till;
  const headers = { origin: till.url };
  expect((await page.request.get(`${till.url}/api/notices/endpoints`)).status()).toBe(403);
  const data = { url: 'https://elsewhere.example/', allowPrivateNetwork: false };
  for (const path of [
    '/api/notices/endpoints',
    '/api/notices/endpoints/ntf_x/end',
    '/api/notices/msg_x/again',
  ])
    expect((await page.request.post(`${till.url}${path}`, { headers, data })).status(), path).toBe(403);
});

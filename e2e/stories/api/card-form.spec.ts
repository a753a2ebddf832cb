import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { customerPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';
import { PayPage } from '../../screens/pay-page';

test.use(customerPhone);

/** A page that a shop made itself, by the gateway's documents. */
const shopPage = (gateway: string, publicKey: string) => `<!doctype html>
  <html lang="en"><title>Shop</title>
  <div id="paymennt-frame" style="height: 400px"></div>
  <p role="status"></p>
  <button type="button" onclick="PaymenntJS.submitPayment()">Buy</button>
  <script src="${gateway}/static/js/paymennt-frames.js"></script>
  <script>
    const status = document.querySelector('[role=status]');
    PaymenntJS.init({
      publicKey: '${publicKey}',
      mode: PaymenntJS.modes.TEST,
      onTokenized: ({ token }) => (status.textContent = token),
      onTokenizationFailed: ({ error }) => (status.textContent = error),
    });
  </script></html>`;

type Shop = { readonly gateway: string; readonly keys: readonly string[]; readonly address: string };

async function openShop(gateway: string, keys: readonly string[]) {
  const publicKey = `pk_test_${createHash('sha256').update(`public ${keys[0]}`).digest('hex').slice(0, 32)}`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(shopPage(gateway, publicKey));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server always has this kind of address.
  const { port } = server.address() as AddressInfo;
  return { gateway, keys, address: `http://127.0.0.1:${port}/basket`, close: () => server.close() };
}

async function typeCard(page: Page, number: string): Promise<void> {
  const form = page.frameLocator('iframe[title=Card]');
  await form.getByLabel('Card number').fill(number);
  await form.getByLabel('Expiry date').fill('12/40');
  await form.getByLabel('CVV').fill('100');
  await form.getByLabel('Name on card').fill('Test User');
}

/** What the shop's server does with the token. */
async function debit({ gateway, keys: [key, secret], address }: Shop, token: string) {
  const requestId = randomUUID();
  const answer = await fetch(`${gateway}/mer/v2.0/payment/debit`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-paymennt-api-key': `${key}`,
      'x-paymennt-api-secret': `${secret}`,
    },
    body: JSON.stringify({
      source: { type: 'TOKEN', token },
      checkoutDetails: {
        requestId,
        orderId: requestId,
        currency: 'AED',
        amount: 100,
        items: [{ name: 'Lamp', unitprice: '100', quantity: 1, linetotal: '100' }],
        billingAddress: { name: 'Sara Haddad', address1: '5 Creek Road', city: 'Dubai', country: 'AE' },
        customer: { firstName: 'Sara', lastName: 'Haddad', email: 's@example.com', phone: '+971500000000' },
        returnUrl: address,
      },
    }),
  });
  const { result } = await answer.json();
  return result;
}

test('a shop’s own page takes a card in the gateway’s frame, and the bank asks the customer', async ({
  page,
  stack,
}) => {
  const shop = await openShop(stack.sandboxUrl, stack.sandboxKeys);
  await page.goto(shop.address);
  const told = page.getByRole('status');
  const buy = page.getByRole('button', { name: 'Buy' });
  await typeCard(page, '4111 1111 1111 1111');
  await buy.tap();
  await expect(told, 'a card that could be real is not taken').toContainText('Only test cards work here.');

  await typeCard(page, '4242 4242 4242 4242');
  await buy.tap();
  await expect(told).toHaveText(/^ptk_/);
  const asked = await debit(shop, (await told.textContent()) ?? '');
  expect(asked.status).toBe('REDIRECT');
  await page.goto(asked.redirectUrl);
  const bank = new PayPage(page, 'en');
  await expect(bank.bankAsks()).toBeVisible();
  await bank.approveAtBank();
  await page.waitForURL(`${shop.address}*`);

  await typeCard(page, '4012 8888 8888 1881');
  await buy.tap();
  await expect(told).toHaveText(/^ptk_/);
  expect((await debit(shop, (await told.textContent()) ?? '')).status).toBe('CAPTURED');
  shop.close();
});

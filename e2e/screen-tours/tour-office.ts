import { expect } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import type { Person } from '../fixtures/stack';
import type { Till } from '../screens/till';
import type { Visit } from './visit';

type Cast = { readonly manager: Person; readonly sandbox: Sandbox };

/** Two payments that do not fit: the till's alerts about them, and what the manager does with and reads about them. */
export async function tourOffice(till: Till, { manager, sandbox }: Cast, visit: Visit): Promise<void> {
  const { page, news, office, history, keys, outboundWebhooks, checkout } = till;
  await till.open('/');
  const late = await sandbox.createdAt(await till.sell(6_400));
  await checkout.cancel();
  await expect(checkout.state('cancelled')).toBeVisible();
  await sandbox.act(late, 'pay', { late: true });
  await expect(checkout.state('paidLate')).toBeVisible({ timeout: 25_000 });
  await visit('paid-late');
  await news.open(late.orderId);
  await news.close();
  await checkout.button('newSale').tap();
  const less = await sandbox.createdAt(await till.sell(12_500));
  await sandbox.act(less, 'pay', { amount: '100.00' });
  await expect(checkout.state('otherAmount')).toBeVisible({ timeout: 25_000 });
  await visit('other-amount');
  await till.open('/');
  await expect(news.line()).toBeVisible({ timeout: 25_000 });
  await visit('news-line');
  await news.open(less.orderId);
  await visit('news');
  await news.close();

  await page.goto(`${till.url}/exceptions`);
  await expect(page.getByRole('heading', { name: till.words.exceptions.managersOnly })).toBeVisible();
  await visit('managers-only');
  await till.open('/');
  for (const { orderId } of [late, less]) {
    await news.dismiss(orderId);
    await news.close();
  }

  await till.switchTo(manager);
  await till.openOffice();
  await office.askToAccept(late.orderId, 6_400);
  await expect(office.dialog()).toBeVisible();
  await visit('office-accept');
  await office.confirmAccept();
  await office.expectSettled(late.orderId);
  await expect(office.card(less.orderId)).toBeVisible();
  await visit('office');

  await history.link().tap();
  await expect(history.row(late.orderId)).toBeVisible();
  await visit('history');
  await history.open(late.orderId);
  await expect(history.lines().last()).toBeVisible();
  await visit('history-of-one');

  await page.goto(`${till.url}/keys`);
  await expect(keys.card('Demo shop')).toBeVisible();
  await visit('keys');

  await page.goto(`${till.url}/notices`);
  // Inside of the shop's network, where nobody listens.
  const inside = `http://127.0.0.1:9/orders/${till.language}`;
  await outboundWebhooks.add(inside, { allowPrivateNetwork: true });
  await expect(outboundWebhooks.card(inside)).toBeVisible();
  await visit('outbound-webhooks');
  await outboundWebhooks.end(inside);
}

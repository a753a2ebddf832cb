import { expect } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import type { Person } from '../fixtures/stack';
import type { Till } from '../screens/till';
import { tourOddMoney } from './tour-odd-money';
import type { Visit } from './visit';

type Cast = { readonly manager: Person; readonly sandbox: Sandbox };

/** Two payments that do not fit: the till's alerts about them, and what the manager does with and reads about them. */
export async function tourOffice(till: Till, { manager, sandbox }: Cast, visit: Visit): Promise<void> {
  const { page, exceptions, office, today, history, keys, outboundWebhooks } = till;
  await till.open('/');
  const { late, less } = await tourOddMoney(till, sandbox, visit);

  await page.goto(`${till.url}/exceptions`);
  await expect(page.getByRole('heading', { name: till.words.exceptions.managersOnly })).toBeVisible();
  await visit('managers-only');
  await till.open('/');
  for (const { orderId } of [late, less]) {
    await exceptions.dismiss(orderId);
    await exceptions.close();
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

  await today.link().tap();
  await expect(today.figure('taken')).toBeVisible();
  await visit('today');

  await history.link().tap();
  await expect(history.row(late.orderId)).toBeVisible();
  await visit('history');
  await history.open(late.orderId);
  await expect(history.lines().last()).toBeVisible();
  await visit('history-of-one');
  await history.technical().check();
  await visit('history-of-one-technical');
  await history.technical().uncheck();

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

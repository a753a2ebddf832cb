import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const DAY_MS = 86_400_000;

test.use({ timezoneId: 'America/New_York' });

const zone = (page: Page) => page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** By the shop's calendar and clock. */
function inDubai(at: number): { day: string; clock: string } {
  const text = new Date(at + 4 * 3_600_000).toISOString();
  return { day: text.slice(0, 10), clock: text.slice(11, 16) };
}

test('a device that is set to New York shows the days and the times of the shop', async ({
  till,
  manager,
  sandbox,
}) => {
  for (const { page } of [till, manager]) expect(await zone(page)).toBe('America/New_York');
  const payUrl = await till.sell(31_873);
  const { orderId } = await sandbox.createdAt(payUrl);
  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  const { orders } = await (await till.page.request.get(`${till.url}/api/orders`)).json();
  const { createdAt } = orders.find((each: { reference: string }) => each.reference === orderId);
  const { day, clock } = inDubai(createdAt);

  await till.open('/orders');
  const ofToday = till.sales.day(till.words.sales.today).getByRole('listitem');
  await expect(ofToday.filter({ hasText: orderId }), 'its day and its time').toContainText(clock);

  const { today, history, page, words } = manager;
  await manager.open('/today');
  await expect.poll(() => today.minor('taken')).toBeGreaterThanOrEqual(31_873);
  const search = page.waitForRequest(/\/api\/checkouts\?.*from=/);
  await today.figure('taken').getByRole('link', { name: words.today.takenList }).tap();
  await page.waitForURL(`**/history?*from=${day}&to=${day}*`);
  const asked = new URL((await search).url()).searchParams;
  const midnight = Date.parse(`${day}T00:00:00+04:00`);
  expect([asked.get('from'), asked.get('to')].map(Number)).toEqual([midnight, midnight + DAY_MS]);
  const row = history.row(orderId);
  await expect(row, 'of today the time alone').toContainText(clock);
  await expect(row.locator('time')).toHaveText(clock);
});

import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { driverPhone } from '../../fixtures/devices';
import { expectAccessible } from '../../fixtures/expect-accessible';
import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';

/** Where the ink of each text begins and ends, of all elements that show exactly it. */
const edgesOf = (page: Page, texts: readonly string[]) =>
  page.getByRole('main').evaluate((main, wanted) => {
    const inks = [...main.querySelectorAll('li bdi')].filter(({ textContent }) =>
      wanted.includes(textContent),
    );
    return inks.map((ink) => {
      const { left, right, top, bottom } = ink.getBoundingClientRect();
      return { left: Math.round(left), right: Math.round(right), middle: (top + bottom) / 2 };
    });
  }, texts);

test('a sale is found among all by its amount or number, its row says what is left, and the day adds it up', async ({
  manager,
  sandbox,
}) => {
  const { sales, refund, page, words } = manager;
  const [small, large] = [7_333, 970_733];
  const first = await sandbox.createdAt(await manager.sell(large));
  await sandbox.act(first, 'pay');
  await expect(manager.checkout.state('paid')).toBeVisible();
  await manager.openSale(first.orderId);
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText(words.state.paid);
  // The date itself, whatever day it is.
  await expect(page.getByRole('main')).toContainText(/day, \d{1,2} [A-Z][a-z]+, \d\d:\d\d/);
  await expect(sales.payment(1)).toBeVisible();
  await refund.button().tap();
  await refund.fill(33, 'A spoon');
  await expect(refund.card(33)).toContainText(words.refund.sent);

  const second = await sandbox.createdAt(await openAndSell(manager, small));
  await sandbox.act(second, 'pay');
  await expect(manager.checkout.state('paid')).toBeVisible();
  await manager.open('/orders');
  const today = sales.day(words.sales.today);
  await expect(today).toContainText('sales paid');
  await expect(today.getByText(words.sales.refunded, { exact: true })).toBeVisible();
  await expect(today.getByText(words.sales.net)).toBeVisible();
  await expect(sales.row(first.orderId)).toContainText('AED 9,707.00');
  await expect(sales.row(first.orderId)).toContainText(words.sales.of('AED 9,707.33'));
  await expect(sales.row(second.orderId)).not.toContainText('of AED');
  const [wide, narrow] = await edgesOf(page, ['AED 9,707.00', 'AED 73.33']);
  expect(wide?.right, 'amounts stand below each other').toBe(narrow?.right);
  await expectAccessible(page, 'the list of sales');

  await sales.search().fill('73.33');
  await expect(sales.row(second.orderId)).toBeVisible();
  await expect(sales.row(first.orderId)).toBeHidden();
  await expect(today.getByText(words.sales.net), 'no total below a part of a day').toBeHidden();
  await sales.search().fill(first.orderId.slice(0, 6));
  await expect(sales.rows()).toHaveCount(1);
  await expect(sales.row(first.orderId)).toBeVisible();
  await page.reload();
  await expect(sales.rows(), 'the address keeps it').toHaveCount(1);
  await sales.search().fill('no such sale');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

async function openAndSell(till: Till, minor: number): Promise<string> {
  await till.open('/');
  return till.sell(minor);
}

test('on a tablet a sale is one line', async ({ till, sandbox }) => {
  const { orderId } = await sandbox.createdAt(await till.sell(7_444));
  await till.open('/orders');
  await expect(till.sales.row(orderId)).toBeVisible();
  const [reference, amount] = await edgesOf(till.page, [orderId, 'AED 74.44']);
  expect(Math.abs((reference?.middle ?? 0) - (amount?.middle ?? 99))).toBeLessThan(4);
});

test('a sale opens that is tapped as soon as the list or what was searched is there, on a slow line too', async ({
  till,
  sandbox,
}) => {
  const { page, sales } = till;
  const { orderId } = await sandbox.createdAt(await till.sell(7_477));
  const code = /\/checkouts\/chk_[0-9a-z]+(\?_rsc=.*)?$/;
  await page.route(code, async (route) => {
    await setTimeout(1_500);
    await route.continue();
  });
  await page.goBack();
  await sales.open();
  await sales.row(orderId).getByRole('link').tap();
  await page.waitForURL(code);
  await page.goBack();
  await sales.search().fill(orderId);
  await sales.row(orderId).getByRole('link').tap();
  await page.waitForURL(code);
});

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-AE' });

  test('the amounts stand at the end of the line as well, which is on the left', async ({
    till,
    sandbox,
  }) => {
    const first = await sandbox.createdAt(await till.sell(7_555));
    const second = await sandbox.createdAt(await openAndSell(till, 910_755));
    await till.open('/orders');
    const { sales, words, page } = till;
    for (const { orderId } of [first, second]) await expect(sales.row(orderId)).toBeVisible();
    const [one, other] = await edgesOf(page, [words.amount(910_755), words.amount(7_555)]);
    expect(one?.left).toBe(other?.left);
  });
});

test.describe('in Arabic, on a phone', () => {
  test.use({ ...driverPhone, locale: 'ar-AE' });

  test('list and search fit the screen', async ({ till, sandbox }) => {
    const { orderId } = await sandbox.createdAt(await till.sell(7_666));
    await till.open('/orders');
    await till.sales.search().fill(orderId);
    await expect(till.sales.rows()).toHaveCount(1);
    const isWhole = await till.page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    );
    expect(isWhole).toBe(true);
    await expectAccessible(till.page, 'the list of sales');
  });
});

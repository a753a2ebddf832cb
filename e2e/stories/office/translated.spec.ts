import type { Page } from '@playwright/test';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';
import { expectAmountsLeft, translatePage } from '../../fixtures/translate-page';
import { LinkPage } from '../../screens/link-page';

/** Whatever is thrown on a page from here on. */
function thrownOn(page: Page): () => readonly string[] {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  return () => thrown;
}

test('a refund goes through its steps and back on a page that the browser has translated', async ({
  till,
  stack,
  sandbox,
}) => {
  const { page, refund, words } = till;
  const checkout = await sandbox.createdAt(await till.sell(24_800));
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  await till.openSale(checkout.orderId);
  const thrown = thrownOn(page);
  const sheet = refund.dialog();
  const send = sheet.locator('[type=submit]');
  await refund.button().tap();
  await expectAmountsLeft(page);
  await translatePage(page);
  await refund.amount().fill('248.01');
  await expect(refund.about('more than is left')).toBeVisible();
  await refund.amount().fill('48.00');
  await expect(refund.about('more than is left')).toBeHidden();
  await sheet.getByRole('button', { name: 'Faulty goods' }).tap();
  await send.tap();

  await expect(refund.pin()).toBeVisible();
  await expect(sheet).toContainText(words.amount(4_800));
  await expectAmountsLeft(page);
  await translatePage(page);
  await sheet.getByRole('button', { name: words.refund.back }).tap();
  await expect(refund.amount(), 'one step back').toHaveValue('48.00');
  await expect(sheet).toContainText('It takes 1 to 5 working days to arrive');
  await translatePage(page);
  await send.tap();
  await refund.pin().fill(personWithRole(stack, 'manager').pin);
  await expect(send).toContainText(words.refund.confirm(words.amount(4_800)));
  await translatePage(page);
  await send.tap();
  await expect(refund.card(4_800)).toContainText(words.refund.sent);
  await expect(page.getByRole('main')).toContainText('Partly refunded');
  await expectAmountsLeft(page);
  expect(thrown()).toEqual([]);
});

test('a link is made, opened and paid on translated pages of the shop and of the customer', async ({
  till,
  customer,
  language,
  sandbox,
}) => {
  const { page, links, words } = till;
  const thrown = [thrownOn(page), thrownOn(customer.page)];
  const note = `Lamp ${Date.now()}`;
  await till.open('/links');
  await translatePage(page);
  const amount = page.locator('[data-amount]');
  for (const typed of ['4', '49.60']) await amount.fill(typed);
  await links.note().fill(note);
  const make = page.locator('form [type=submit]');
  await expect(make).toContainText(words.links.make(words.amount(4_960)));
  await expectAmountsLeft(page);
  await translatePage(page);
  await make.tap();
  const address = await links.address();
  await translatePage(page);
  await page.getByRole('button', { name: words.links.done }).tap();
  const card = links.card(note);
  await expect(card).toContainText(words.links.unpaid);
  await expectAmountsLeft(page);
  await translatePage(page);

  const phone = new LinkPage(customer.page, language);
  await customer.open(address);
  await expect(customer.page.locator('html[data-alive]')).toBeAttached();
  await expect(phone.pay(4_960)).toBeVisible();
  await expectAmountsLeft(customer.page);
  await translatePage(customer.page);
  await expect(card).toContainText(words.links.opened);
  // Nothing leaves: Playwright looks at no page that is on its way to another.
  await customer.page.evaluate(() => window.addEventListener('submit', (event) => event.preventDefault()));
  await customer.page.getByRole('button').tap();
  await expect(phone.opening()).toBeVisible();
  await customer.open(address);
  await phone.pay(4_960).tap();
  await expect(customer.amount('AED 49.60')).toBeVisible();

  const reference = /Q-\w{4}-\w{4}/.exec((await card.textContent()) ?? '')?.[0];
  const opened = (await sandbox.created()).find(({ orderId }) => orderId === reference);
  if (!opened) throw new Error('The customer’s tap opened nothing.');
  await customer.page.goto(`${till.url}/return/${await checkoutId(till.page, till.url, opened.orderId)}`);
  await expect(phone.title('notConfirmed')).toBeVisible();
  await expect(customer.page.locator('html[data-alive]')).toBeAttached();
  await expectAmountsLeft(customer.page);
  await translatePage(customer.page);
  await translatePage(page);
  await sandbox.act(opened, 'pay');
  await expect(phone.title('received')).toBeVisible();
  await expect(phone.title('notConfirmed')).toBeHidden();
  await expect(card).toContainText(words.links.paid);
  for (const each of thrown) expect(each()).toEqual([]);
});

/** Of the payment that the customer opened by a link. */
async function checkoutId(page: Page, url: string, reference: string): Promise<string> {
  const { links } = await (await page.request.get(`${url}/api/links`)).json();
  return links.find((each: { reference: string }) => each.reference === reference).checkoutId;
}

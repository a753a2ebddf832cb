import { expect } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import { LinkPage } from '../screens/link-page';
import { badCard, goodCard, type PayPage } from '../screens/pay-page';
import type { Till } from '../screens/till';

type Cast = { readonly till: Till; readonly customer: PayPage; readonly sandbox: Sandbox };

const MINOR = 4_550;

/**
 * The shop makes a link; a mail scanner reads it and starts nothing; the customer opens it, is declined for good, taps
 * once more and pays; the shop sees how far it came.
 */
export async function payOnOurPage({ till, customer, sandbox }: Cast): Promise<void> {
  const { links } = till;
  const note = `Cake ${Date.now()}`;
  await till.open('/links');
  const address = await links.makePage(MINOR, note);
  await links.done();
  const card = links.card(note);
  await expect(card).toContainText(till.words.links.unpaid);
  const reference = /Q-\w{4}-\w{4}/.exec((await card.textContent()) ?? '')?.[0];
  const opened = async () => (await sandbox.created()).filter(({ orderId }) => orderId === reference);

  for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(address, { method })).status).toBe(200);
  await expect(card).toContainText(till.words.links.unpaid);

  const page = new LinkPage(customer.page, till.language);
  await customer.open(address);
  await expect(page.pay(MINOR)).toBeVisible();
  await expect(customer.page.getByText(note)).toBeVisible();
  await expect(card).toContainText(till.words.links.opened);
  expect(await opened(), 'nothing before the customer’s tap').toEqual([]);

  await page.pay(MINOR).tap();
  await customer.payWith(badCard);
  await expect(customer.declined()).toBeVisible();
  await expect(card).toContainText(till.words.links.atPayment);
  const [first] = await opened();
  if (!first) throw new Error('The customer’s tap opened nothing.');
  expect(first).toMatchObject({ amount: '45.50' });
  await sandbox.act(first, 'expire');
  await expect(async () => {
    // Until the shop has heard that it ran out, the page has nothing to press.
    await customer.open(address);
    await page.pay(MINOR).tap({ timeout: 5_000 });
    await customer.page.waitForURL((url) => url.origin !== new URL(address).origin, { timeout: 10_000 });
    expect(await opened()).toHaveLength(2);
  }, 'a payment that ran out is renewed').toPass();

  await customer.payWith(goodCard);
  await customer.expectEnding('paid');
  await expect(card).toContainText(till.words.links.paid);
  await customer.open(address);
  await expect(page.title('received')).toBeVisible();
  const [renewed] = (await opened()).filter(({ id }) => id !== first.id);
  expect(renewed && (await sandbox.paidFor(renewed))).toEqual(['45.50']);
}

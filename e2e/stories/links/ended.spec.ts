import { expectAccessible } from '../../fixtures/expect-accessible';
import { expect, test } from '../../fixtures/test';
import { LinkPage } from '../../screens/link-page';

test('a link that the shop cancels cannot be paid; a new one can; everybody can use every screen', async ({
  till,
  customer,
  language,
}) => {
  const { links } = till;
  const note = `Flowers ${Date.now()}`;
  await till.open('/links');
  await links.amount().fill('9');
  await expectAccessible(till.page, 'the form for a link');
  const address = await links.makePage(900, note);
  await expectAccessible(till.page, 'a link to hand on');
  await links.done();
  await expectAccessible(till.page, 'the list of links');

  const page = new LinkPage(customer.page, language);
  await customer.open(address);
  await expect(page.pay(900)).toBeVisible();
  await expectAccessible(customer.page, 'the customer’s page');
  await links.cancel(note);
  await expect(links.card(note)).toContainText(till.words.state.cancelled);
  // The page that is still open on the customer's phone.
  await page.pay(900).tap();
  await expect(page.title('over')).toBeVisible();
  await expectAccessible(customer.page, 'a link that is over');

  await links.renew(note);
  const renewed = await links.address();
  expect(renewed).not.toBe(address);
  await customer.open(address);
  await expect(page.title('over')).toBeVisible();
  await customer.open(renewed);
  await page.pay(900).tap();
  await expect(customer.amount('AED 9.00')).toBeVisible();

  // The same for a sale of the till.
  await till.open('/');
  await till.sell(950);
  await till.checkout.openMoreWays();
  await till.links.more().tap();
  await expect(till.links.newLink()).toBeVisible();
  await expectAccessible(till.page, 'the form for a link of a sale');
  await till.links.make(950);
  await customer.open(await links.address());
  await expectAccessible(till.page, 'a link of a sale to hand on');
  await page.pay(950).tap();
  await expect(customer.amount('AED 9.50'), 'our page leads to the code of the till').toBeVisible();
});

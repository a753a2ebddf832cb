import { listenToSounds } from '../../fixtures/listen-to-sounds';
import { expect, test } from '../../fixtures/test';
import { LinkPage } from '../../screens/link-page';
import { goodCard } from '../../screens/pay-page';

/** A webhook or a sweep brings it, and the till asks every few seconds. */
const TOLD = { timeout: 30_000 };

test('a link is paid while the till shows the keypad: the device that made it says so, once, and nothing moves', async ({
  till,
  anotherTill,
  customer,
}) => {
  const { page, links, sale, paidLine } = till;
  const note = `Aisha ${Date.now()}`;
  const heard = await listenToSounds(page);
  const other = await anotherTill();
  await till.open('/links');
  const address = await links.makePage(1_240, note);
  await till.open('/');
  await sale.typeAmount(777);
  const before = await sale.key('1').boundingBox();

  const shown = new LinkPage(customer.page, till.language);
  await customer.open(address);
  await shown.pay(1_240).tap();
  await customer.payWith(goodCard);
  await customer.expectEnding('paid');
  await expect(paidLine.aboutLink(1_240, note)).toBeVisible(TOLD);
  await expect.poll(heard, 'as for an older code').toEqual(['older']);
  expect(await sale.key('1').boundingBox()).toEqual(before);
  await expect(sale.amount(777), 'still typed').toBeVisible();
  await expect(other.paidLine.aboutLink(1_240, note)).toBeHidden();

  await paidLine.aboutLink(1_240, note).tap();
  await expect(paidLine.aboutLink(1_240, note)).toBeHidden();
});

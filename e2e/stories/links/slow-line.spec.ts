import { expect, test } from '../../fixtures/test';
import { LinkPage } from '../../screens/link-page';

test('a customer who taps Pay again on a slow line sees that it works, and one press is sent', async ({
  till,
  customer,
}) => {
  const { links } = till;
  await till.open('/links');
  const address = await links.makePage(3_150, `Slow ${Date.now()}`);
  const page = new LinkPage(customer.page, till.language);
  await customer.open(address);
  await expect(customer.page.locator('html[data-alive]')).toBeAttached();
  // A line so slow that nothing leaves: Playwright looks at no page that is on its way to another.
  await customer.page.evaluate(() => {
    const presses: boolean[] = [];
    window.addEventListener('submit', (event) => {
      presses.push(!event.defaultPrevented);
      event.preventDefault();
    });
    Reflect.set(window, 'presses', presses);
  });
  await page.pay(3_150).tap();
  await expect(page.opening()).toBeVisible();
  // It says that it cannot be pressed, which Playwright heeds and an impatient thumb does not.
  await page.opening().tap({ force: true });
  expect(await customer.page.evaluate(() => Reflect.get(window, 'presses'))).toEqual([true, false]);
});

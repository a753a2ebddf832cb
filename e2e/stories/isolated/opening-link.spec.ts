import { counterTablet, customerPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/isolated-test';
import { LinkPage } from '../../screens/link-page';

const MINOR = 6_300;

test.use(counterTablet);

test('our page for a link, opened while its payment is being made, turns to Pay by itself', async ({
  till,
  customer,
  newDevice,
  gateway,
}) => {
  const sandbox = await gateway.start();
  await till.open('/links');
  const address = await till.links.makePage(MINOR, `Slow ${Date.now()}`);
  const page = new LinkPage(customer.page, till.language);
  const again = new LinkPage(await newDevice(customerPhone), till.language);
  await customer.open(address);
  const match = { method: 'POST', path: '/checkout/link', times: 1 };
  await sandbox.control('faults', { match, fault: { kind: 'slow', ms: 6_000 } });

  await page.pay(MINOR).tap({ noWaitAfter: true });
  await expect.poll(() => sandbox.created()).toHaveLength(1);
  await again.page.goto(address);
  await expect(again.title('notConfirmed')).toBeVisible();
  await expect(again.pay(MINOR)).toBeHidden();
  await expect(again.pay(MINOR), 'nobody touched the page').toBeVisible({ timeout: 20_000 });
});

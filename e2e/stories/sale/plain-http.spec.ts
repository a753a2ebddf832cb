import { expect, test } from '../../fixtures/test';
import { Till } from '../../screens/till';

test('a second device reaches the till over plain http in the shop’s network and sells like any other', async ({
  page,
  stack,
  person,
  customer,
}) => {
  const till = new Till(page, stack.lanUrl, 'en');
  await till.signInByHand(person);
  expect(await page.evaluate(() => window.isSecureContext), 'a browser does not trust this address').toBe(
    false,
  );

  const cookies = await page.context().cookies();
  expect(cookies.filter(({ name }) => name.includes('qtill'))).not.toEqual([]);
  expect(
    cookies.filter(({ secure }) => secure),
    'a Secure cookie would never be sent',
  ).toEqual([]);
  const hint = page.getByText(till.words.cannotBeInstalled);
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: 'Understood' }).tap();
  await expect(hint).toBeHidden();

  const payUrl = await till.sell(9330);
  expect(new URL(payUrl).hostname).toBe('pay.qtill.test');
  await expect(page.getByText('pay.qtill.test')).toBeVisible();
  await expect(page.getByText(till.words.keepAwake), 'a browser gives no wake lock here').toBeVisible();
  await customer.payAt(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
});

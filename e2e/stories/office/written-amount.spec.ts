import { expect, test } from '../../fixtures/test';
import { BY_HAND_MS } from '../../screens/sale-screen';

const byHand = { delay: BY_HAND_MS };

test('A17 “50” in a refund is fifty: the button says so, and so much goes back', async ({
  manager,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await manager.sell(24_100));
  await sandbox.act(checkout, 'pay');
  await expect(manager.checkout.state('paid')).toBeVisible();
  await manager.openSale(checkout.orderId);
  const { refund, page } = manager;
  await refund.button().tap();
  await refund.note().fill('Half of it');
  for (const [text, sentence] of [
    ['12.505', 'AED has at most 2 decimals'],
    ['1,234', 'not clear which amount'],
    ['USD 50', 'Amounts here are in AED'],
  ] as const) {
    await refund.amount().fill(text);
    await expect(refund.about(sentence)).toBeVisible();
    await expect(refund.confirm(null)).toBeDisabled();
  }
  await refund.amount().fill('0');
  await refund.note().tap();
  await expect(refund.about('must be more than zero')).toBeVisible();
  await refund.amount().fill('250');
  await expect(refund.confirm(25_000)).toBeDisabled();
  await expect(refund.about('more than is left')).toBeVisible();
  await expect(refund.dialog()).toContainText('At most AED 241.00');

  await refund.note().tap();
  await refund.amount().tap();
  await page.keyboard.type('50', byHand);
  await expect(refund.confirm(5_000), 'what stood there is replaced').toBeEnabled();
  await refund.note().tap();
  await expect(refund.amount(), 'written in full').toHaveValue('50.00');
  await refund.confirm(5_000).tap();
  await expect(refund.card(5_000)).toBeVisible();
  expect(await sandbox.refundsOf(checkout)).toEqual([{ amount: '50.00', note: 'Half of it' }]);
});

test('A17 “50” in a payment link is fifty, by keyboard, by paste and in Arabic digits', async ({ till }) => {
  const { links, page } = till;
  await till.open('/links');
  await expect(links.makeButton(null)).toBeDisabled();
  await links.amount().fill('AED 1,234.50');
  await expect(links.makeButton(123_450)).toBeEnabled();
  await links.amount().fill('١٢٫٥');
  await expect(links.makeButton(1_250)).toBeEnabled();
  await links.note().tap();
  await expect(links.amount()).toHaveValue('12.50');
  await links.amount().tap();
  await page.keyboard.type('50', byHand);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.keyboard.press('Enter');
  expect((await sent).postDataJSON()).toMatchObject({ amountMinor: 5_000, currency: 'AED' });
  await expect(page.getByText('The link is ready')).toBeVisible();
});

import { listenToSounds } from '../../fixtures/listen-to-sounds';
import { expect, test } from '../../fixtures/test';
import { BY_HAND_MS } from '../../screens/sale-screen';

/** Paid is told by two of them. */
const TONES = 2;

test('Paid is heard once, however the sale was opened, and never for one that was paid before', async ({
  till,
  sandbox,
}) => {
  const { checkout, page } = till;
  const heard = await listenToSounds(page);
  await till.reload();
  await page.keyboard.type('1230', { delay: BY_HAND_MS });
  await page.keyboard.press('Enter');
  await sandbox.pay(await checkout.scan(1230));
  await expect(checkout.state('paid')).toBeVisible();
  await expect.poll(heard, 'after Enter').toBe(TONES);

  await checkout.button('newSale').press('Enter');
  await expect(till.sale.amount(0)).toBeVisible();
  await page.keyboard.type('1240', { delay: BY_HAND_MS });
  await page.keyboard.press('Enter');
  const payUrl = await checkout.scan(1240);
  await page.reload();
  await expect(page.getByText('Touch the screen once')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).tap();
  await expect(page.getByText('Touch the screen once')).toBeHidden();
  await sandbox.pay(payUrl);
  await expect(checkout.state('paid')).toBeVisible();
  await expect.poll(heard, 'after a reload and a touch').toBe(TONES);

  await page.reload();
  await checkout.state('paid').tap();
  expect(await heard(), 'of one that was paid before').toBe(0);
});

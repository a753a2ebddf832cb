import type { Locator, Page } from '@playwright/test';
import { blockSoundUntilTouched, listenToSounds } from '../../fixtures/listen-to-sounds';
import { expect, test } from '../../fixtures/test';
import { badCard } from '../../screens/pay-page';
import { BY_HAND_MS } from '../../screens/sale-screen';

const boxesOf = (...places: Locator[]) => Promise.all(places.map((place) => place.boundingBox()));

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
  await expect.poll(heard, 'after Enter').toEqual(['waiting', 'paid']);

  await checkout.button('newSale').press('Enter');
  await expect(till.sale.amount(0)).toBeVisible();
  await page.keyboard.type('1240', { delay: BY_HAND_MS });
  await page.keyboard.press('Enter');
  const payUrl = await checkout.scan(1240);
  await blockSoundUntilTouched(page);
  await page.reload();
  const blocked = page.getByText(till.words.soundBlocked);
  await expect(blocked).toBeVisible();
  await page.getByRole('heading', { level: 1 }).tap();
  await expect(blocked).toBeHidden();
  await sandbox.pay(payUrl);
  await expect(checkout.state('paid')).toBeVisible();
  await expect.poll(heard, 'after a touch, and without the code as news').toEqual(['paid']);

  await page.reload();
  await checkout.state('paid').tap();
  expect(await heard(), 'of one that was paid before').toEqual([]);

  await till.sellUnseen(1245);
  await till.open('/orders');
  await till.sales.row('12.45').getByRole('link').tap();
  await expect(checkout.state('waiting')).toBeVisible();
  await sandbox.pay(await checkout.scan(1245));
  await expect(checkout.state('paid')).toBeVisible();
  await expect.poll(heard, 'of one that was opened from the list').toEqual(['paid']);

  await till.open('/orders');
  await till.sales.row('12.45').getByRole('link').tap();
  await expect(till.sales.payment(1)).toContainText(till.words.state.paid);
  expect(await heard(), 'of one that was paid before it was opened').toEqual([]);
});

test('a customer who begins to pay, the last minute and a decline are each heard as what they are', async ({
  till,
  sandbox,
}) => {
  const { checkout, page } = till;
  const heard = await listenToSounds(page);
  await till.reload();
  const payUrl = await till.sell(1250);
  await sandbox.act(await sandbox.createdAt(payUrl), 'confirm');
  await expect(checkout.state('customerIsPaying')).toBeVisible();
  await expect.poll(heard).toEqual(['waiting', 'paying']);

  await endSoon(page, 64_000);
  await till.open('/');
  const declinedUrl = await till.sell(1260);
  await expect.poll(heard, 'a minute is left').toEqual(['waiting', 'expiring']);
  for (const attempt of [0, 1, 2]) await sandbox.pay(declinedUrl, badCard, attempt);
  await expect(checkout.state('declined')).toBeVisible();
  await expect.poll(heard, 'the last minute only once').toEqual(['waiting', 'expiring', 'notPaid']);
});

/** Codes that are made from now on have so little time left, as the page is told. */
async function endSoon(page: Page, inMs: number): Promise<void> {
  let expiresAt: number | null = null;
  await page.route(/\/api\/checkouts\/[^/]+(\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const checkout: { serverNow: number } = await answer.json();
    expiresAt ??= checkout.serverNow + inMs;
    await route.fulfill({ response: answer, json: { ...checkout, expiresAt } });
  });
}

test('how loud it is can be heard when it is chosen, and is kept on the device', async ({
  till,
  sandbox,
}) => {
  const { checkout, page } = till;
  const heard = await listenToSounds(page);
  await till.reload();
  await till.openMenu();
  await page.getByRole('radio', { name: till.words.volume.loud }).check({ force: true });
  await expect.poll(heard).toEqual(['paid']);
  await page.getByRole('radio', { name: till.words.volume.off }).check({ force: true });
  await till.reload();
  await till.openMenu();
  await expect(page.getByRole('radio', { name: till.words.volume.off })).toBeChecked();
  await page.keyboard.press('Escape');
  await sandbox.pay(await till.sell(1270));
  await expect(checkout.state('paid')).toBeVisible();
  expect(await heard(), 'off is off').toEqual([]);
});

test('where the browser gives neither sound nor a wake lock the screen says so, and nothing moves', async ({
  till,
  sandbox,
}) => {
  const { page, checkout } = till;
  const payUrl = await till.sell(1280);
  await blockSoundUntilTouched(page);
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new Error('refused'));
    Object.defineProperty(navigator, 'wakeLock', { value: { request: refuse } });
  });
  await page.reload();
  const blocked = page.getByText(till.words.soundBlocked);
  const onCode = [checkout.code(1280), checkout.button('cancel'), checkout.button('faceCustomer')];
  await expect(blocked).toBeVisible();
  const before = await boxesOf(...onCode);
  await page.getByRole('heading', { level: 1 }).tap();
  await expect(blocked).toBeHidden();
  await expect(page.getByText(till.words.keepAwake)).toBeVisible();
  expect(await boxesOf(...onCode)).toEqual(before);

  await page.reload();
  await sandbox.pay(payUrl);
  await expect(checkout.state('paid')).toBeVisible();
  await expect(blocked, 'also on a result').toBeVisible();
  const onResult = [checkout.button('newSale'), checkout.state('paid')];
  const withWord = await boxesOf(...onResult);
  await checkout.state('paid').tap();
  await expect(blocked).toBeHidden();
  expect(await boxesOf(...onResult)).toEqual(withWord);
});

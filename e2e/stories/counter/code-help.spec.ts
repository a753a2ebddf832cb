import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };
const PHONE_ON_ITS_SIDE = { width: 844, height: 390 };

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  const { x, y, width, height } = box;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

test('help for the customer is the first button of a code, and Cancel the last', async ({ till }) => {
  await till.sell(1_310);
  await expect(till.checkout.state('waiting')).toBeVisible();
  const buttons = till.page.locator('.code-actions').getByRole('button');
  await expect(buttons.first()).toHaveText(till.words.cantScan);
  await expect(buttons.last()).toHaveText(till.words.cancel);
});

for (const locale of ['en-AE', 'ar-AE'])
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('the time left stands in its ring, which is still and clear of the code', async ({ till }) => {
      const { page } = till;
      await till.sell(1_320);
      for (const viewport of [PHONE, TABLET, PHONE_ON_ITS_SIDE]) {
        await page.setViewportSize(viewport);
        const timer = page.getByRole('timer');
        await expect(timer).toHaveText(/^\d\d:\d\d$/);
        const ring = page.locator('.code-time svg');
        const [inner, outer, card] = [
          await boxOf(timer),
          await boxOf(ring),
          await boxOf(till.checkout.card()),
        ];
        const name = `${viewport.width}x${viewport.height}`;
        expect.soft(inner.left, name).toBeGreaterThan(outer.left);
        expect.soft(inner.right, name).toBeLessThan(outer.right);
        expect.soft(inner.top, name).toBeGreaterThan(outer.top);
        expect.soft(inner.bottom, name).toBeLessThan(outer.bottom);
        const isClear = outer.left >= card.right || outer.right <= card.left || outer.top >= card.bottom;
        expect.soft(isClear, `${name}: beside the card`).toBe(true);
        const moving = await ring.evaluate((svg) => svg.getAnimations({ subtree: true }).length);
        expect.soft(moving, name).toBe(0);
      }
    });
  });

test('a phone is told to turn up its brightness when nobody scans for a while, and a tablet is not', async ({
  till,
}) => {
  const { page, words } = till;
  await page.setViewportSize(PHONE);
  await till.sell(1_330);
  await expect(till.checkout.state('waiting')).toBeVisible();
  const hint = page.getByText(words.brightness);
  await expect(hint, 'not at once').toBeHidden();
  const code = await boxOf(till.checkout.code(1_330));
  await expect(hint).toBeVisible({ timeout: 20_000 });
  expect(await boxOf(till.checkout.code(1_330)), 'the code stays where it is').toEqual(code);
  await page.setViewportSize(TABLET);
  await expect(hint).toBeHidden();
});

test('a customer who cannot scan gets the payment by WhatsApp, and half a number opens no chat', async ({
  till,
}) => {
  const { page, words, checkout } = till;
  // The code's own address and the page's have the same key.
  const key = /[^/]+$/.exec(await till.sell(1_340))?.[0] ?? 'none';
  await checkout.button('cantScan').tap();
  const sheet = checkout.dialog('scanHelpTitle');
  const whatsApp = sheet.getByRole('link', { name: words.whatsApp });
  await expect(sheet.getByLabel(words.payAddress), 'the rest waits').toBeHidden();
  const nobody = new URL((await whatsApp.getAttribute('href')) ?? '');
  expect(nobody.pathname).toBe('/');
  expect(nobody.searchParams.get('text')).toMatch(new RegExp(`https?://.+/${key}$`));

  const phone = sheet.getByLabel(words.customerPhone);
  await phone.fill('٠٥٠ ١٢٣');
  await whatsApp.tap();
  await expect(sheet.getByRole('alert')).toContainText(words.phoneWrong);
  expect(page.context().pages(), 'nothing was opened').toHaveLength(1);

  await phone.fill('٠٥٠ ١٢٣ ٤٥٦٧');
  await expect(sheet.getByRole('alert')).toBeHidden();
  await expect(whatsApp).toHaveAttribute('href', /^https:\/\/wa\.me\/971501234567\?text=/);
  await sheet.getByRole('button', { name: words.moreWays }).tap();
  await expect(sheet.getByLabel(words.payAddress)).toHaveValue(new RegExp(`/${key}$`));
  await expect(sheet.locator('a[href^="sms:+971501234567?"]')).toBeVisible();
});

test('Paid leads to the next sale first, and quietly to the sale that was paid', async ({
  till,
  sandbox,
}) => {
  const { page, words, checkout } = till;
  await sandbox.act(await sandbox.createdAt(await till.sell(1_350)), 'pay');
  await expect(checkout.state('paid')).toBeVisible();
  const [next, details] = [checkout.button('newSale'), page.getByRole('link', { name: words.saleDetails })];
  const sizeOf = (locator: Locator) =>
    locator.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await sizeOf(next)).toBeGreaterThan(await sizeOf(details));
  await details.tap();
  await expect(page).toHaveURL(/\/orders\/[^/]+$/);
  await expect(page.getByText('13.50').first()).toBeVisible();
});

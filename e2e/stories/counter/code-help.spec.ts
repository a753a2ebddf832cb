import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import { inEachLanguage } from '../../fixtures/in-each-language';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };
const PHONE_ON_ITS_SIDE = { width: 844, height: 390 };

type Box = { left: number; right: number; top: number; bottom: number };

/** Measured in one go, so that a screen that is turned just now has one shape for all of them. */
const boxesOf = (page: Page, selectors: readonly string[]): Promise<Box[]> =>
  page.evaluate(
    (all) =>
      all.map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (!box) throw new Error(`There is no ${selector} on the screen.`);
        const { left, right, top, bottom } = box;
        return { left, right, top, bottom };
      }),
    selectors,
  );

const lies = (inner: Box, outer: Box) =>
  inner.left > outer.left &&
  inner.right < outer.right &&
  inner.top > outer.top &&
  inner.bottom < outer.bottom;

const areApart = (one: Box, other: Box) =>
  one.left >= other.right || one.right <= other.left || one.top >= other.bottom || one.bottom <= other.top;

test('help for the customer is the first button of a code, and Cancel the last', async ({ till }) => {
  await till.sell(1_310);
  await expect(till.checkout.state('waiting')).toBeVisible();
  const buttons = till.page.locator('.code-actions').getByRole('button');
  await expect(buttons.first()).toHaveText(till.words.cantScan);
  await expect(buttons.last()).toHaveText(till.words.cancel);
});

for (const { locale, tag } of inEachLanguage)
  test.describe(`in ${locale}`, { tag }, () => {
    test.use({ locale });

    test('the time left stands in its ring, which is still and clear of the code', async ({ till }) => {
      const { page } = till;
      await till.sell(1_320);
      for (const viewport of [PHONE, TABLET, PHONE_ON_ITS_SIDE]) {
        await page.setViewportSize(viewport);
        await expect(page.getByRole('timer')).toHaveText(/^\d\d:\d\d$/);
        await expect(async () => {
          const [timer, ring, card] = await boxesOf(page, ['[role=timer]', '.code-time svg', '.code-card']);
          if (!timer || !ring || !card) throw new Error('Nothing was measured.');
          expect(lies(timer, ring), 'the digits lie in the ring').toBe(true);
          expect(areApart(ring, card), 'the ring lies beside the card').toBe(true);
        }, `${viewport.width}x${viewport.height}`).toPass({ timeout: 5_000 });
        const svg = page.locator('.code-time svg');
        const moving = () => svg.evaluate((ring) => ring.getAnimations({ subtree: true }).length);
        // What a new size starts lasts a millisecond where motion is reduced.
        await expect.poll(moving, 'nothing moves').toBe(0);
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
  const code = await till.checkout.code(1_330).boundingBox();
  await expect(hint).toBeVisible({ timeout: 20_000 });
  expect(await till.checkout.code(1_330).boundingBox(), 'the code stays where it is').toEqual(code);
  await page.setViewportSize(TABLET);
  await expect(hint).toBeHidden();
});

test('a customer who cannot scan gets the payment by WhatsApp, and half a number opens no chat', async ({
  till,
}) => {
  const { page, words, checkout } = till;
  // The code's own address and the page's have the same key.
  const key = /[^/]+$/.exec(await till.sell(1_340))?.[0] ?? 'none';
  const chats: string[] = [];
  await page.context().route('https://wa.me/**', async (route) => {
    chats.push(new URL(route.request().url()).pathname);
    await route.fulfill({ body: '' });
  });
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

  await phone.fill('٠٥٠ ١٢٣ ٤٥٦٧');
  await expect(sheet.getByRole('alert')).toBeHidden();
  await expect(whatsApp).toHaveAttribute('href', /^https:\/\/wa\.me\/971501234567\?text=/);
  await sheet.getByRole('button', { name: words.moreWays }).tap();
  await expect(sheet.getByLabel(words.payAddress)).toHaveValue(new RegExp(`/${key}$`));
  await expect(sheet.locator('a[href^="sms:+971501234567?"]')).toBeVisible();
  await whatsApp.tap();
  await expect.poll(() => chats, 'one chat, and none with half a number').toEqual(['/971501234567']);
});

test('no SMS is begun to letters, to half a number or to a landline; the reason stands at the field', async ({
  till,
}) => {
  const { words, checkout } = till;
  await till.sell(1_345);
  await checkout.button('cantScan').tap();
  const sheet = checkout.dialog('scanHelpTitle');
  const phone = sheet.getByLabel(words.customerPhone);
  await sheet.getByRole('button', { name: words.moreWays }).tap();
  const sms = sheet.locator('a[href^="sms:"]');
  const begun: string[] = [];
  await till.page.exposeFunction('smsBegan', (href: string) => void begun.push(href));
  await sms.evaluate((link: HTMLAnchorElement) =>
    document.addEventListener('click', (event) => {
      if (!event.composedPath().includes(link)) return;
      if (!event.defaultPrevented) Reflect.get(window, 'smsBegan')(link.href);
      // No other app is opened here.
      event.preventDefault();
    }),
  );
  for (const [typed, reason] of [
    ['Mariam', words.phoneLetters],
    ['050 123', words.phoneWrong],
    ['04 123 4567', words.phoneLandline],
  ] as const) {
    await phone.fill(typed);
    await expect(sheet.getByRole('alert')).toBeHidden();
    await sms.tap();
    await expect(sheet.getByRole('alert')).toContainText(reason);
    await expect(phone, 'to be typed again at once').toBeFocused();
  }
  await phone.fill('050 123 4567');
  await sms.tap();
  await expect.poll(() => begun.map((href) => href.split('?')[0])).toEqual(['sms:+971501234567']);
});

test('a customer’s number goes along from one way of paying to the next, and never to another sale', async ({
  till,
}) => {
  const { page, words, checkout } = till;
  const typed = '050 123 4567';
  const sheet = checkout.dialog('scanHelpTitle');
  const phone = sheet.getByLabel(words.customerPhone);
  await till.sell(1_343);
  await checkout.button('cantScan').tap();
  await phone.fill(typed);
  await sheet.getByRole('button', { name: words.moreWays }).tap();
  await sheet.getByRole('link', { name: words.terminal.title }).tap();
  await page.waitForURL('**/terminal');
  await page.getByRole('link', { name: words.exceptions.back }).tap();

  await checkout.button('cantScan').tap();
  await expect(phone, 'back from the card terminals').toHaveValue(typed);
  await sheet.getByRole('button', { name: words.moreWays }).tap();
  await sheet.getByRole('link', { name: words.links.more }).tap();
  await page.getByText(words.links.gatewayKind, { exact: true }).tap();
  await page.getByLabel(words.links.bySms, { exact: true }).check();
  await expect(page.getByLabel(words.links.phone), 'in the form for a link').toHaveValue(typed);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept.replaceAll(/\D/g, '')).not.toContain('0501234567');

  // Without another page of the server, which would forget everything.
  await page.getByRole('link', { name: words.newSale }).tap();
  await till.sell(1_344);
  await checkout.button('cantScan').tap();
  await expect(phone, 'another sale').toHaveValue('');
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

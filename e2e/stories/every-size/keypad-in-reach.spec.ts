import { inEachLanguage } from '../../fixtures/in-each-language';
import { driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';
import { Till } from '../../screens/till';

/** `text`: how large, of what browsers begin with. */
const phones = [
  { width: 320, height: 568, text: 1 },
  { width: 360, height: 640, text: 1 },
  { width: 390, height: 844, text: 1.5 },
] as const;

const TEXT_PX = 16;

for (const { width, height, text } of phones) {
  test(`at ${width}x${height} with a text of ${text * 100} % every key and the menu are in reach`, async ({
    playwright,
    launchOptions,
    stack,
    directory,
    person,
    locale,
  }) => {
    const args = [...(launchOptions.args ?? []), `--blink-settings=defaultFontSize=${TEXT_PX * text}`];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    const size = { ...driverPhone, viewport: { width, height } };
    const page = await browser.newPage({ ...size, ...(locale && { locale }) });
    const till = new Till(page, stack.tillUrl, 'en');
    await directory.signIn(till, person);
    for (const language of ['en', 'ar'] as const) {
      const { sale, words } = new Till(page, stack.tillUrl, language);
      await expect(sale.amount(0)).toBeVisible();
      expect(await sale.isKeypadInReach(), `keys in ${language}`).toBe(true);
      const menu = page.getByRole('button', { name: new RegExp(`^${words.menuOf('')}`) });
      await expect(menu).toBeInViewport({ ratio: 1 });
      await expect(sale.key('0')).toBeInViewport({ ratio: 1 });
      await expect(sale.chargeButton(0)).toBeInViewport({ ratio: 1 });
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isTooWide, `nothing sticks out in ${language}`).toBe(false);
      await page.context().addCookies([{ name: 'qtill_locale', value: 'ar', url: stack.tillUrl }]);
      await page.reload();
    }
    await browser.close();
  });
}

for (const { locale, tag } of inEachLanguage)
  test.describe(`in ${locale}`, { tag }, () => {
    test.use({ ...driverPhone, locale });

    test('after a charge that was stopped, what is said of it leaves the keys and Charge on the screen', async ({
      till,
    }) => {
      const { page, sale, checkout, words } = till;
      await page.route('**/api/orders', (route) =>
        route.request().method() === 'POST' ? undefined : route.continue(),
      );
      await sale.charge(1250);
      await checkout.button('cancel').tap();
      await expect(page.getByRole('alert').filter({ hasText: words.stopped })).toBeVisible();
      for (const viewport of [
        { width: 320, height: 568 },
        { width: 360, height: 640 },
      ]) {
        await page.setViewportSize(viewport);
        const name = `${viewport.width}x${viewport.height}`;
        await expect.soft(sale.chargeButton(1250), name).toBeInViewport({ ratio: 1, timeout: 3000 });
        await expect.soft(sale.key('0'), name).toBeInViewport({ ratio: 1, timeout: 3000 });
        await expect.soft(sale.amount(1250), name).toBeInViewport({ ratio: 1, timeout: 3000 });
      }
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });

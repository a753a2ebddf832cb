import { expectWhole } from '../../fixtures/expect-whole';
import { expect, test } from '../../fixtures/test';
import type { Viewport } from '../../fixtures/viewports';
import { tourEndings } from '../../screen-tours/tour-endings';
import { tourOddMoney } from '../../screen-tours/tour-odd-money';
import type { Till } from '../../screens/till';
import { inEachLanguage } from '../../fixtures/in-each-language';

/** Small ones and phones on their side, where not all has room. */
const SMALL: readonly Viewport[] = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 844, height: 390 },
  { width: 740, height: 360 },
  { width: 390, height: 844 },
  { width: 1024, height: 600 },
  { width: 1180, height: 820 },
];

/** Where all of Paid has room. */
const ROOMY: readonly Viewport[] = [
  { width: 390, height: 844 },
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
];

/** By then a code that nobody scanned has its hint, and is not known to be waiting without a network. */
const HINT_MS = 13_000;
const STALE_MS = 16_000;

for (const { locale, tag } of inEachLanguage)
  test.describe(`in ${locale}`, { tag }, () => {
    test.use({ locale });
    test.setTimeout(180_000);

    test('no fact of a code or of its end is half to be seen, and money that needs a look keeps clear of Paid', async ({
      strangeTill: till,
      directory,
      person,
      sandbox,
    }) => {
      const { page, checkout, sale } = till;
      const look = (screen: string) => expectWhole(page, { screen, viewports: SMALL });
      await page.clock.install();
      await directory.signIn(till, person);
      const payUrl = await till.sell(1250);
      await expect(checkout.state('waiting')).toBeVisible();
      await look('code');
      await page.clock.fastForward(HINT_MS);
      await look('code with its hint');
      await page.context().setOffline(true);
      await page.clock.fastForward(STALE_MS);
      await expect(checkout.state('notConfirmed')).toBeVisible();
      await look('code without a network');
      await page.context().setOffline(false);
      await sandbox.pay(payUrl);
      await expect(checkout.state('paid')).toBeVisible();
      await look('paid');
      await checkout.button('newSale').tap();
      await expect(sale.amount(0)).toBeVisible();

      await tourEndings(till, sandbox, look);
      await tourOddMoney(till, sandbox, (screen) =>
        screen.startsWith('exception') ? Promise.resolve() : look(screen),
      );
      await sandbox.pay(await till.sell(1375));
      await expect(checkout.state('paid')).toBeVisible();
      await look('paid with a line');
      for (const viewport of ROOMY) {
        await page.setViewportSize(viewport);
        const seller = page.getByRole('main').getByText(person.name, { exact: true });
        await expect.soft(seller, `who sold, at ${viewport.width}`).toBeInViewport({ ratio: 0.9 });
      }
      for (const viewport of SMALL) {
        await page.setViewportSize(viewport);
        const gap = () => gapBelowLine(till);
        const message = `the line at ${viewport.width}x${viewport.height}`;
        await expect.soft.poll(gap, { message, timeout: 3000 }).toBeGreaterThanOrEqual(4);
      }
    });
  });

/** From the line about money that needs a look to what Paid begins with. */
async function gapBelowLine({ exceptions, checkout }: Till) {
  const line = await exceptions.line().boundingBox();
  const tops = await checkout
    .state('paid')
    .evaluate((state) =>
      [...state.children]
        .filter((child) => child.checkVisibility())
        .map((child) => child.getBoundingClientRect().top),
    );
  return line ? Math.min(...tops) - (line.y + line.height) : 0;
}

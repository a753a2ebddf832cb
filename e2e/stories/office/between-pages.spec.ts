import type { Page } from '@playwright/test';
import type { Till } from '../../screens/till';
import { expect, test } from '../../fixtures/test';

const PAGES = ['/today', '/exceptions', '/history', '/links', '/keys', '/notices'];

/** Each page of the office by its tab, and then one payment, which belongs to their list. */
async function visitAll(till: Till, visit: (page: string) => Promise<void>): Promise<void> {
  const { page, office, history } = till;
  await till.sellUnseen(7_300);
  await till.open(PAGES[0] ?? '');
  for (const path of PAGES) {
    await office.nav().locator(`a[href="${path}"]`).tap();
    await page.waitForURL(`**${path}`);
    await expect(office.nav().locator(`a[href="${path}"]`)).toHaveAttribute('aria-current', 'page');
    await visit(path);
  }
  await page.goto(`${till.url}/history`);
  await history.rows().first().getByRole('link').tap();
  await expect(history.answer()).toBeVisible();
  await expect(office.nav().locator('a[href="/history"]')).toHaveAttribute('aria-current', 'true');
  await visit('one payment');
}

const isSideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });

for (const locale of ['en-AE', 'ar-AE']) {
  test.describe(`on a wide screen, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1180, height: 820 } });

    test('the way between the manager’s pages stands still, and marks the page that is open', async ({
      manager,
    }) => {
      const { page, office } = manager;
      await page.emulateMedia({ forcedColors: 'active' });
      const places: unknown[] = [];
      await visitAll(manager, async (name) => {
        places.push(await office.nav().boundingBox());
        const edges = await office
          .nav()
          .getByRole('link')
          .evaluateAll((links) =>
            links.map((link) => {
              const { borderBottomWidth, borderBottomColor } = getComputedStyle(link);
              return (
                link.hasAttribute('aria-current') ===
                (borderBottomWidth === '5px' && borderBottomColor !== 'rgb(255, 255, 255)')
              );
            }),
          );
        expect(edges, name).toEqual(PAGES.map(() => true));
        const [nav, main] = [await office.nav().boundingBox(), await page.getByRole('main').boundingBox()];
        const isBeside = locale.startsWith('ar')
          ? (main?.x ?? 0) + (main?.width ?? 0) <= (nav?.x ?? 0) + 1
          : (nav?.x ?? 0) + (nav?.width ?? 0) <= (main?.x ?? 0) + 1;
        expect(isBeside, `${name}: beside the page`).toBe(true);
        expect(await isSideways(page), name).toBe(false);
      });
      for (const place of places) expect(place).toEqual(places[0]);
    });
  });

  test.describe(`on the narrowest phone, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 320, height: 568 } });

    test('the tabs scroll in their own row with the open one in view, and no page scrolls sideways', async ({
      manager,
    }) => {
      const { page, office } = manager;
      await visitAll(manager, async (name) => {
        expect(await isSideways(page), name).toBe(false);
        const tabs = await office.nav().evaluate((nav) => {
          const current = nav.querySelector('[aria-current]')?.getBoundingClientRect();
          return {
            isLonger: nav.scrollWidth > nav.clientWidth,
            isInView: current !== undefined && current.left >= 0 && current.right <= window.innerWidth,
          };
        });
        expect(tabs, name).toEqual({ isLonger: true, isInView: true });
      });
      await manager.reload();
      const current = office.nav().locator('[aria-current]');
      await expect(current, 'also on a page that was loaded anew').toBeInViewport({ ratio: 1 });
    });
  });
}

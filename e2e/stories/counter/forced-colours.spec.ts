import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

type Look = { readonly edge: number; readonly background: string };

/** The thickest edge of an element, and what it is filled with. */
const lookOf = (place: Locator): Promise<Look> =>
  place.evaluate((element) => {
    const { borderTopWidth, borderBottomWidth, backgroundColor } = getComputedStyle(element);
    return {
      edge: Math.max(parseFloat(borderTopWidth), parseFloat(borderBottomWidth)),
      background: backgroundColor,
    };
  });

/** The colour that the system marks with. */
const highlight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight';
    document.body.append(probe);
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  });

for (const locale of ['en-AE', 'ar-AE'])
  test.describe(`with the colours of the system, in ${locale}`, () => {
    test.use({ locale });

    test('the page that is open, the main button, cards and states can be told by their edges', async ({
      till,
      sandbox,
    }) => {
      const { page, sale, checkout } = till;
      await page.emulateMedia({ forcedColors: 'active' });
      const marked = await highlight(page);
      const current = await lookOf(page.locator('nav [aria-current=page]'));
      const other = await lookOf(page.locator('nav a:not([aria-current])').first());
      expect(current.edge).toBeGreaterThan(other.edge + 2);

      await sale.typeAmount(1250);
      expect((await lookOf(sale.chargeButton(1250))).background, 'Charge is what to press').toBe(marked);
      expect((await lookOf(sale.key('5'))).background).not.toBe(marked);
      expect((await lookOf(page.locator('section.shadow-card').first())).edge, 'a card').toBeGreaterThan(0);

      await sale.chargeButton(1250).tap();
      const payUrl = await checkout.scan(1250);
      expect((await lookOf(checkout.state('waiting'))).edge, 'Waiting').toBeGreaterThan(1);
      await sandbox.pay(payUrl);
      await expect(checkout.state('paid')).toBeVisible();
      // Its screen comes a moment after the word is told.
      const edge = async () => (await lookOf(page.getByRole('main'))).edge;
      await expect.poll(edge, 'Paid').toBeGreaterThan(4);
      expect((await lookOf(checkout.button('newSale'))).background).toBe(marked);

      await till.open('/orders');
      await expect(till.sales.title()).toBeVisible();
      const pill = page.locator('[data-pill]').first();
      expect((await lookOf(pill)).edge, 'a state in the list').toBeGreaterThan(0);
    });

    test('how many payments need a look stands clear of the edge of the menu', async ({ manager }) => {
      const { page } = manager;
      await page.route(/\/api\/exceptions\?state=open$/, async (route) => {
        const answer = await route.fetch();
        const list: { exceptions: object[] } = await answer.json();
        await route.fulfill({ response: answer, json: { ...list, guesses: Array(3).fill({}) } });
      });
      await page.emulateMedia({ forcedColors: 'active' });
      await manager.reload();
      const count = manager.menuButton().locator('[data-count]');
      await expect(count).toBeVisible();
      expect((await lookOf(count)).background).toBe(await highlight(page));
      const gap = await count.evaluate((element) => getComputedStyle(element).outlineWidth);
      expect(parseFloat(gap), 'between the number and the edge').toBeGreaterThanOrEqual(2);
    });
  });

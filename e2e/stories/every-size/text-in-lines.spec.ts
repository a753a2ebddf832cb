import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const REFERENCE = /^Q-\w{4}-\w{4}$/;

/** Each number of a sale on the screen: in how many lines it stands, and whether it runs from left to right. */
const references = (page: Page) =>
  page.locator('bdi').evaluateAll((elements, pattern) => {
    const known = new RegExp(pattern);
    return elements
      .filter((element) => known.test(element.textContent ?? '') && element.checkVisibility())
      .map((element) => {
        const letter = (index: number) => {
          const range = document.createRange();
          const [text] = element.childNodes;
          if (!text) throw new Error('There is no number in it.');
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          return range.getBoundingClientRect().left;
        };
        return { lines: element.getClientRects().length, inOrder: letter(0) < letter(10) };
      });
  }, REFERENCE.source);

/** Arabic texts whose lines are closer than their letters are high, where they may have more than one. */
const tightTexts = (page: Page) =>
  page.locator('h1, h2, p, span, dt, dd, a, button, label, legend').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const own = Array.from(element.childNodes).filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = own.map(({ textContent }) => textContent).join('');
      if (!/[\u0600-\u06ff]/.test(text) || element.closest('bdi') || !element.checkVisibility()) return [];
      const { lineHeight, fontSize, whiteSpace } = getComputedStyle(element);
      if (whiteSpace === 'nowrap') return [];
      const lines = parseFloat(lineHeight) / parseFloat(fontSize);
      return lines >= 1.39 ? [] : [`${text}: ${lines.toFixed(2)}`];
    }),
  );

for (const locale of ['en-AE', 'ar-AE'])
  test.describe(`on the narrowest phone, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 320, height: 568 } });

    test('the number of a sale never breaks or turns around, and Arabic lines keep clear of each other', async ({
      till,
      sandbox,
    }) => {
      const { page, checkout } = till;
      const check = async (screen: string, hasReference = true) => {
        const found = await references(page);
        if (hasReference) expect(found.length, screen).toBeGreaterThan(0);
        expect(new Set(found.map(({ lines }) => lines)), screen).toEqual(new Set(hasReference ? [1] : []));
        expect(
          found.every(({ inOrder }) => inOrder),
          screen,
        ).toBe(true);
        expect(await tightTexts(page), screen).toEqual([]);
      };
      await till.openMenu();
      await check('menu', false);
      await page.keyboard.press('Escape');
      const payUrl = await till.sell(1290);
      const { orderId } = await sandbox.createdAt(payUrl);
      await check('code');
      await sandbox.pay(payUrl);
      await expect(checkout.state('paid')).toBeVisible();
      await check('paid');
      await till.open('/orders');
      await expect(till.sales.title()).toBeVisible();
      await check('sales');
      await till.openSale(orderId);
      await check('one sale');
    });
  });

import { inEachLanguage } from '../../fixtures/in-each-language';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

/** A text half as large again, set on the page itself: no rule about the width of the screen hears of that. */
const enlarge = (page: Page) =>
  page.addInitScript(() => {
    const set = () => {
      document.documentElement.style.fontSize = '24px';
    };
    if (document.documentElement) set();
    document.addEventListener('DOMContentLoaded', set);
  });

/** What reaches beyond the screen or beyond its own header. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`;
    const isInRow = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || isInRow(element.parentElement));
    const isSeen = (element: Element) =>
      element.checkVisibility() && element.getBoundingClientRect().width > 1 && !element.closest('.sr-only');
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return isSeen(element) && (left < -1 || right > innerWidth + 1) && !isInRow(element.parentElement);
    });
    const parts = [...document.querySelectorAll('header a, header button')].filter(isSeen);
    const boxes = parts.map((element) => element.getBoundingClientRect());
    const crossed = parts.filter((_, at) =>
      boxes.some((other, index) => {
        const own = boxes[at];
        return (
          index < at &&
          parts[index]?.closest('header, dialog') === parts[at]?.closest('header, dialog') &&
          own &&
          own.left < other.right - 1 &&
          own.right > other.left + 1 &&
          own.top < other.bottom - 1 &&
          own.bottom > other.top + 1
        );
      }),
    );
    const full = parts.filter((element) => element.scrollWidth > element.clientWidth + 1);
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth} wide`] : [];
    return [
      ...page,
      ...wide.map((element) => `${nameOf(element)}: beyond the screen`),
      ...crossed.map((element) => `${nameOf(element)}: over another`),
      ...full.map((element) => `${nameOf(element)}: more than its button`),
    ];
  });

for (const { locale, tag } of inEachLanguage)
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1180, height: 820 },
  ])
    test.describe(`${viewport.width}x${viewport.height} in ${locale}`, { tag }, () => {
      test.use({ locale, viewport });

      test('with a text of 150 % nothing overflows, from the keypad to Paid and the list of sales', async ({
        strangeTill: till,
        directory,
        person,
        sandbox,
      }) => {
        const { page, checkout, sale, sales } = till;
        const check = (screen: string) =>
          expect.soft.poll(() => overflowing(page), { message: screen, timeout: 3000 }).toEqual([]);
        await enlarge(page);
        await directory.signIn(till, person);
        await till.open('/');
        await expect(sale.amount(0)).toBeVisible();
        await check('new sale');
        const payUrl = await till.sell(1250);
        await expect(checkout.state('waiting')).toBeVisible();
        await check('code');
        await till.open('/');
        await expect(sale.amount(0)).toBeVisible();
        await check('new sale beside a code');
        await page.goBack();
        await expect(checkout.state('waiting')).toBeVisible();
        const { orderId } = await sandbox.createdAt(payUrl);
        await sandbox.pay(payUrl);
        await expect(checkout.state('paid')).toBeVisible();
        await check('paid');
        await checkout.button('newSale').tap();
        await till.open('/orders');
        await expect(sales.row(orderId)).toBeVisible();
        await check('sales');
        await till.openSale(orderId);
        await expect(checkout.heading()).toBeVisible();
        await check('one sale');
        await till.openMenu();
        await check('menu');
      });
    });

import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

test.use({ locale: 'ar-AE' });

/** Where a part of a text begins on the screen, from the left, in CSS pixels. */
const leftOf = (place: Locator, part: string): Promise<number> =>
  place.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`${wanted} is not on the screen.`);
  }, part);

test('in Arabic the currency stands on the same side of an amount wherever the amount stands', async ({
  till,
}) => {
  const { sale, checkout } = till;
  await sale.typeAmount(1250);
  const button = sale.chargeButton(1250);
  for (const place of [sale.amount(1250), button])
    expect(await leftOf(place, 'د.إ')).toBeGreaterThan(await leftOf(place, '12.50'));
  await button.tap();
  await checkout.button('cancel').tap();
  const dialog = checkout.dialog('cancelTitle');
  expect(await leftOf(dialog, 'د.إ')).toBeGreaterThan(await leftOf(dialog, '12.50'));
});

test('in Arabic a long note keeps its beginning on the keypad, whatever it is written in', async ({
  till,
  page,
}) => {
  const { sale } = till;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [note, words] of [
    ['شقة ٣٠٤ برج Al Noor طلب #1182، اتصل 050-1234567', ['شقة', 'Al']],
    ['طلب ٢٢ - Villa 7', ['Villa']],
  ] as const) {
    await till.open('/');
    await sale.writeNote(note);
    const shown = page.locator('.sale-note-words');
    const box = await shown.boundingBox();
    for (const word of words) {
      const left = await leftOf(shown, word);
      expect(left, word).toBeGreaterThanOrEqual((box?.x ?? 0) - 1);
      expect(left, word).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
    }
    await sale.key(till.words.clear).tap();
  }
});

test('in Arabic digits are as large within a text as alone', async ({ till, page }) => {
  await till.open('/');
  await page.evaluate(() => (document.documentElement.dataset.fonts = 'all'));
  const widths = await page.evaluate(async () => {
    await document.fonts.load('400 16px "IBM Plex Sans Arabic"', 'حرف 60');
    const widthOf = (html: string) => {
      const line = document.createElement('p');
      line.innerHTML = html;
      line.style.cssText = 'font-size: 40px; position: absolute; white-space: nowrap';
      document.body.append(line);
      const text = line.querySelector('i')?.firstChild ?? line.firstChild;
      const range = document.createRange();
      const at = text?.textContent?.indexOf('60') ?? 0;
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + 2);
      return range.getBoundingClientRect().width;
    };
    return [widthOf('حرف 60 حرفاً'), widthOf('60')];
  });
  expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 9))).toBeLessThan(0.5);
});

test('in Arabic a search begins where the page’s lines begin, whatever is typed', async ({ till, page }) => {
  await till.open('/orders');
  const field = page.getByRole('searchbox');
  for (const text of ['22', 'Villa', 'طلب']) {
    await field.fill(text);
    expect(
      await field.evaluate((input) => {
        const { direction, textAlign } = getComputedStyle(input);
        return [direction, textAlign];
      }),
    ).toEqual(['rtl', 'right']);
  }
});

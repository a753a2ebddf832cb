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

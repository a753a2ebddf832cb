import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

test('a note is there after a reload, travels with its sale and is gone for the next one', async ({
  till,
  manager,
  sandbox,
}) => {
  const { sale, page } = till;
  await sale.typeAmount(4_410);
  await sale.writeNote('table 4');
  await sale.key(till.words.clear).tap();
  await expect(sale.amount(0)).toBeVisible();
  await expect(sale.noteKey(), 'Clear is for all of it').toBeVisible();
  await sale.typeAmount(4_410);
  await sale.writeNote('table 4');
  await till.reload();
  await expect(sale.amount(4_410)).toBeVisible();
  await expect(sale.noteKey('table 4')).toBeVisible();
  await sale.chargeButton(4_410).tap();
  const payUrl = await till.checkout.scan(4_410);
  await expect(page.getByRole('main')).toContainText('table 4');
  const created = await sandbox.createdAt(payUrl);
  expect(created).toMatchObject({ description: 'table 4' });

  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('table 4');
  await till.checkout.button('newSale').tap();
  await expect(sale.noteKey()).toBeVisible();
  await till.reload();
  await expect(sale.noteKey(), 'the next sale has none').toBeVisible();

  await manager.open('/history');
  await manager.history.search().fill('TABLE 4');
  await expect(manager.history.row(created.orderId)).toContainText('table 4');
  await expect(manager.history.rows().filter({ hasNotText: /table 4/i })).toHaveCount(0);
  await till.open('/orders');
  await till.sales.search().fill('Table 4');
  await expect(till.sales.row(created.orderId), 'a row shows its note').toContainText('table 4');
  await expect(till.sales.rows().filter({ hasNotText: /table 4/i })).toHaveCount(0);
  await till.openSale(created.orderId);
  await expect(page.getByRole('main')).toContainText('table 4');
});

test('a note may be scanned, is taken away again, and changes only with Done', async ({ till }) => {
  const { sale, page, words } = till;
  await sale.writeNote('order 1182');
  await sale.noteKey('order 1182').tap();
  await page.getByRole('textbox', { name: words.note.label }).fill('something else');
  await page.keyboard.press('Escape');
  await expect(sale.noteKey('order 1182')).toBeVisible();
  await sale.noteKey('order 1182').tap();
  await page.getByRole('textbox', { name: words.note.label }).fill('');
  await sale.scan('1183-XY');
  await sale.key(words.note.done).tap();
  await expect(sale.noteKey('1183-XY'), 'a scanner may write it').toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'scanner' })).toHaveCount(0);
  await expect(sale.amount(0)).toBeVisible();
  await sale.noteKey('1183-XY').tap();
  await sale.key(words.note.remove).tap();
  await expect(sale.noteKey()).toBeVisible();
});

test('a note says how long it may be, and a touch beside its sheet does not throw it away', async ({
  till,
}) => {
  const { sale, page, words } = till;
  await sale.noteKey().tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('At most 60 characters.');
  await page.touchscreen.tap(5, 5);
  await expect(sheet, 'nothing is typed').toBeHidden();
  await sale.noteKey().tap();
  await page.getByRole('textbox', { name: words.note.label }).fill('x'.repeat(58));
  await expect(sheet.getByRole('status')).toHaveText('2 left.');
  await page.touchscreen.tap(5, 5);
  await page.keyboard.press('Enter');
  await expect(sale.noteKey('x'.repeat(58))).toBeVisible();
  await sale.key(words.clear).tap();
});

test('a note on the code’s screen is whole, and nothing below it moves', async ({ till }) => {
  const { sale, page } = till;
  const note = 'Ms. Fatima – 2 cakes';
  const place = { portrait: 0, phone: 0 };
  for (const text of ['', note]) {
    await page.setViewportSize({ width: 1180, height: 820 });
    await till.open('/');
    if (text) await sale.writeNote(text);
    await till.sell(4_440);
    const shown = page.locator('[data-fact="note"] dd');
    if (text) expect(await isCut(shown), 'lying').toBe(false);
    for (const [name, width, height] of [
      ['portrait', 820, 1180],
      ['phone', 390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(async () => (await page.locator('.code-panel').boundingBox())?.width).toBe(width);
      if (text) expect(await isCut(shown), name).toBe(false);
      const taken = await heightAtRest(page.locator('.code-facts'));
      if (text) expect(taken, name).toBeLessThanOrEqual(place[name]);
      else place[name] = taken;
    }
    await till.checkout.cancel();
  }
});

/** The code takes its size from the place it has, and what stands beside it a frame later. */
async function heightAtRest(facts: Locator): Promise<number> {
  let height = -1;
  await expect
    .poll(async () => {
      const before = height;
      height = (await facts.boundingBox())?.height ?? -1;
      return height === before;
    })
    .toBe(true);
  return height;
}

const isCut = (text: Locator) => text.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);

test('an amount that is paid often replaces what was typed and charges nothing; one that was cancelled is not offered', async ({
  till,
  sandbox,
}) => {
  const { sale, page, words } = till;
  await till.sell(4_440);
  await till.checkout.cancel();
  await expect(till.checkout.state('cancelled')).toBeVisible();
  await till.checkout.button('newSale').tap();
  for (const minor of [4_420, 4_430, 4_420]) {
    await sandbox.pay(await till.sell(minor));
    await expect(till.checkout.state('paid')).toBeVisible();
    await till.checkout.button('newSale').tap();
  }
  await sale.typeAmount(99);
  await expect(page.getByRole('heading', { name: words.often, exact: true })).toBeVisible();
  await expect(sale.quickAmount(4_440)).toHaveCount(0);
  await sale.quickAmount(4_420).tap();
  await expect(sale.amount(4_420)).toBeVisible();
  await page.keyboard.press('Enter');
  await till.checkout.scan(4_420);
});

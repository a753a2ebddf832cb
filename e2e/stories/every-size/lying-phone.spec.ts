import { expect, type Locator, type Page } from '@playwright/test';
import { inEachLanguage } from '../../fixtures/in-each-language';
import { test } from '../../fixtures/test';
import type { Viewport } from '../../fixtures/viewports';

const LYING: readonly Viewport[] = [
  { width: 740, height: 360 },
  { width: 844, height: 390 },
];

/** Without an answer it takes some seconds until nobody is sure. */
const STALE = { timeout: 45_000 };

const WHOLE = { ratio: 0.98, timeout: 3_000 };

/** On each of them the texts are whole, one below the other, and the buttons can be pressed without scrolling. */
async function expectRoom(page: Page, screen: string, whole: readonly Locator[]): Promise<void> {
  for (const viewport of LYING) {
    await page.setViewportSize(viewport);
    const at = `${screen} at ${viewport.width}x${viewport.height}`;
    for (const each of whole) await expect.soft(each, at).toBeInViewport(WHOLE);
    await expect.soft.poll(() => page.evaluate(findHidden), { message: at, timeout: 3_000 }).toEqual([]);
  }
}

/** In the page: what stands over a text that is to be read, or cuts it off. */
function findHidden(): string[] {
  const front =
    document.querySelector('dialog[open] h2')?.closest('dialog') ?? document.querySelector('main');
  const texts = front?.querySelectorAll(
    'h2, [role=alert] p, p[role=alert], .state-word, .state-sentence, .fit-amount',
  );
  return [...(texts ?? [])].flatMap((text) => {
    const { left, right, top, bottom, width, height } = text.getBoundingClientRect();
    if (width <= 1 || height <= 1 || !text.checkVisibility()) return [];
    const name = (text.textContent ?? '').slice(0, 40);
    const isFree = [top + 7, bottom - 7].every((y) => {
      const over = document.elementFromPoint((left + right) / 2, y);
      return over !== null && (text.contains(over) || over.contains(text));
    });
    return isFree ? [] : [`${name}: ${Math.round(top)} to ${Math.round(bottom)}`];
  });
}

for (const { locale, tag } of inEachLanguage)
  test.describe(`on a phone on its side, in ${locale}`, { tag }, () => {
    test.use({ locale, viewport: { width: 844, height: 390 } });
    test.setTimeout(150_000);

    test('each sheet names the amount it covers and keeps its main button in reach', async ({
      till,
      sandbox,
    }) => {
      const { page, sale, checkout, words, refund } = till;
      const sheet = (minor: number) => page.getByRole('dialog', { name: words.amount(minor) });
      await sale.typeAmount(1_840);
      await sale.noteKey().tap();
      await expect(sheet(1_840)).toBeVisible();
      await expectRoom(page, 'note', [sale.key(words.note.done)]);
      await page.keyboard.press('Escape');
      await till.openMenu();
      await expectRoom(page, 'menu', [page.getByRole('button', { name: words.switchPerson })]);
      await page.keyboard.press('Escape');
      await sale.chargeButton(1_840).tap();
      const payUrl = await checkout.scan(1_840);
      const { orderId } = await sandbox.createdAt(payUrl);
      await checkout.button('cantScan').tap();
      await expect(sheet(1_840)).toBeVisible();
      const whatsApp = sheet(1_840).getByRole('link', { name: words.whatsApp });
      await expectRoom(page, 'can’t scan', [whatsApp]);
      await page.keyboard.press('Escape');
      await sandbox.pay(payUrl);
      await expect(checkout.state('paid')).toBeVisible();
      await till.openSale(orderId);
      await refund.button().tap();
      await expect(sheet(1_840)).toBeVisible();
      // Its button says what it waits for.
      await expectRoom(page, 'refund', [refund.waitsForReason()]);
    });

    test('what went wrong hides no other sentence, and Charge stays in reach', async ({ till }) => {
      const { page, sale, checkout } = till;
      await page.route('**/api/orders', (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({
              status: 502,
              json: { kind: 'gateway_unreachable', title: 'Unreachable', status: 502 },
            })
          : route.continue(),
      );
      await sale.charge(1_850);
      const refused = page.locator('.sale-callouts').getByRole('alert');
      await expect(refused).toBeVisible();
      const keys = [sale.key('1'), sale.key('0')];
      await expectRoom(page, 'a refused charge', [
        refused,
        sale.amount(1_850),
        sale.chargeButton(1_850),
        ...keys,
      ]);
      await expect.soft(sale.openCodes().locator('p'), 'the list beside it').toBeInViewport(WHOLE);
      await page.unroute('**/api/orders');

      await sale.chargeButton(1_850).tap();
      await checkout.scan(1_850);
      // Then what is said of its state is longest.
      await page.context().setOffline(true);
      await expect(checkout.state('notConfirmed')).toBeVisible(STALE);
      await checkout.button('checkNow').tap();
      const failed = page.locator('[data-failed]').getByRole('alert');
      await expect(failed).toBeVisible();
      await expectRoom(page, 'a check that failed', [
        failed,
        page.locator('.state-sentence'),
        checkout.heading(),
      ]);
    });
  });

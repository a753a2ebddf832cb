import type { Page } from '@playwright/test';
import { badCard } from '../../screens/pay-page';
import { customerPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';
import { inEachLanguage } from '../../fixtures/in-each-language';

const NOTE = 'Table 4, birthday cake with a long name, invoice INV-1182';

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`There is no ${selector}.`);
  return box;
};

/** What in the header stands over something else there, or past its margins. */
const headerFaults = (page: Page) =>
  page.locator('header').evaluate((header) => {
    const row = header.querySelector('.till-name')?.parentElement;
    if (!row) return ['there is no header'];
    const shown = [...row.querySelectorAll('a, button, .till-name svg')].filter((each) =>
      each.checkVisibility(),
    );
    const edges = row.getBoundingClientRect();
    const pad = parseFloat(getComputedStyle(row).paddingInlineStart) - 0.5;
    const boxes = shown.map((each) => ({ each, box: each.getBoundingClientRect() }));
    const name = ({ each }: (typeof boxes)[number]) => each.textContent || each.tagName;
    const out = boxes.filter(({ box }) => box.left < edges.left + pad || box.right > edges.right - pad);
    const over = boxes.filter(({ each, box }) =>
      boxes.some(
        (other) =>
          !other.each.contains(each) &&
          !each.contains(other.each) &&
          box.left < other.box.right - 0.5 &&
          other.box.left < box.right - 0.5,
      ),
    );
    return [...out.map((each) => `${name(each)}: out`), ...over.map((each) => `${name(each)}: over another`)];
  });

/** Whether a text has more lines than are shown of it. */
const isCut = async (page: Page, selector: string) =>
  page.locator(selector).evaluate((text) => text.scrollHeight > text.clientHeight + 1);

const sellWithNote = async ({ sale, checkout }: Till, minor: number) => {
  await sale.typeAmount(minor);
  await sale.writeNote(NOTE);
  await sale.chargeButton(minor).tap();
  return checkout.scan(minor);
};

for (const { locale, tag } of inEachLanguage)
  test.describe(`on a small phone, in ${locale}`, { tag }, () => {
    test.use({ ...customerPhone, locale });

    test('nothing in the header stands over something else, whatever it tells', async ({ till }) => {
      const { page } = till;
      expect(await headerFaults(page), 'at rest').toEqual([]);
      await till.sellUnseen(1310);
      await till.sell(1320);
      await till.open('/');
      await expect(page.locator('[data-line=waiting]')).toBeVisible();
      expect(await headerFaults(page), 'with a code that waits').toEqual([]);
    });

    test('a note can be read whole beside its code, and its number and time stay', async ({ till }) => {
      const { page } = till;
      await sellWithNote(till, 1330);
      const note = page.locator('[data-fact=note] dd');
      await expect(note).toBeInViewport({ ratio: 0.9 });
      expect(await isCut(page, '[data-fact=note] dd')).toBe(false);
      const [words, ring] = [await boxOf(page, '[data-fact=note]'), await boxOf(page, '.code-time')];
      const isBeside = words.x + words.width <= ring.x || ring.x + ring.width <= words.x;
      expect(isBeside, 'the note beside the ring').toBe(true);
      await expect(page.locator('[data-fact=order] dd')).toBeInViewport({ ratio: 0.9 });
      const [state, leave] = [await boxOf(page, '.code-state'), await boxOf(page, '.code-leave')];
      const isApart = state.x + state.width <= leave.x || leave.x + leave.width <= state.x;
      expect(isApart, 'the way out beside the state').toBe(true);
    });

    test('what ended says its number, its time and the number of the payment', async ({ till, sandbox }) => {
      const { page, checkout } = till;
      const payUrl = await till.sell(1340);
      for (const attempt of [0, 1, 2]) await sandbox.pay(payUrl, badCard, attempt);
      await expect(checkout.state('declined')).toBeVisible();
      for (const fact of await page.locator('.result-facts dd').all())
        await expect.soft(fact).toBeInViewport({ ratio: 0.9 });
      expect(await page.locator('.result-facts dd').count()).toBeGreaterThan(2);
    });

    test('while a code is prepared its box is as wide as the amount’s place', async ({ till }) => {
      const { page, sale } = till;
      await page.route('**/api/orders', (route) =>
        route.request().method() === 'POST' ? undefined : route.continue(),
      );
      await sale.charge(1350);
      await expect(page.locator('.code-state')).toBeVisible();
      const [state, title] = [await boxOf(page, '.code-state'), await boxOf(page, '.code-title')];
      expect(state.width).toBeCloseTo(title.width, 0);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });

    test('a link without what it needs says so in the till’s language', async ({ till }) => {
      const { page } = till;
      await till.open('/links');
      await page.locator('[data-amount]').fill('13.60');
      await page.locator('input[value=gateway]').check();
      await page.locator('fieldset input[type=checkbox]').first().check();
      const field = page.locator('input:required').first();
      const name = (await page.locator(`label[for="${await field.getAttribute('id')}"]`).textContent()) ?? '';
      await page.locator('form button[type=submit]').tap();
      await expect(page.locator('form').getByRole('alert').filter({ hasText: name })).toBeVisible();
      await expect(field).toBeFocused();
    });
  });

test.describe('a page for somebody who pays', () => {
  test.use({ locale: 'ar-AE' });

  test('says in the language of the page that no real money moves, whatever the browser speaks', async ({
    till,
    newDevice,
    sandbox,
  }) => {
    const { orderId } = await sandbox.createdAt(await till.sell(1480));
    const { orders } = await (await till.page.request.get(`${till.url}/api/orders`)).json();
    const sale = orders.find((each: { reference: string }) => each.reference === orderId);
    const page = await newDevice({ ...customerPhone, locale: 'en-AE' });
    await page.goto(`${till.url}/return/${sale.checkouts[0].id}`);
    await expect(page.locator('main')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('aside p:visible')).toHaveText(/[\u0600-\u06ff]/);
  });
});

test.describe('on the counter’s tablet', () => {
  test.use({ viewport: { width: 1180, height: 820 } });

  test('the list beside the keypad shows whole rows, and no line of one begins or ends with a dot', async ({
    till,
  }) => {
    const { page, sale } = till;
    for (const minor of [1410, 1420, 1430, 1440, 1450, 1460]) await till.sellUnseen(minor);
    await till.open('/');
    const list = sale.lastSales().getByRole('list');
    await expect(list.getByRole('listitem').nth(5)).toBeAttached();
    const rows = await list.evaluate((scroller) => {
      const edge = scroller.getBoundingClientRect();
      return [...scroller.children].map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        const shown = Math.min(bottom, edge.bottom) - Math.max(top, edge.top);
        return shown <= 1 || shown >= bottom - top - 1;
      });
    });
    expect(rows).not.toContain(false);
    // The dot stands in the padding in front of each: of what begins a line it is outside of the row.
    const dots = await page.locator('[data-dotted]').evaluateAll((lines) =>
      lines.flatMap((line) => {
        const edge = line.getBoundingClientRect().left;
        const parts = [...(line.firstElementChild?.children ?? [])].map((part) =>
          part.getBoundingClientRect(),
        );
        return parts
          .filter(({ top }, index) => index === 0 || top > (parts[index - 1]?.top ?? top) + 2)
          .map(({ left }) => left < edge);
      }),
    );
    expect(dots.length).toBeGreaterThan(0);
    expect(dots).not.toContain(false);
  });

  test('the time left stays to be seen while the customer reads the amount', async ({ till }) => {
    await sellWithNote(till, 1470);
    expect(await isCut(till.page, '[data-fact=note] dd')).toBe(false);
    await till.checkout.button('faceCustomer').tap();
    await expect(till.page.getByRole('timer')).toBeInViewport({ ratio: 1 });
  });
});

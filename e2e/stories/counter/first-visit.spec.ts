import type { Locator, Page } from '@playwright/test';
import { holdScripts } from '../../fixtures/hold-scripts';
import { expect, test } from '../../fixtures/test';
import { Till } from '../../screens/till';

declare global {
  interface Window {
    shifts?: number;
  }
}

/** Adds up how far what is on the screen moves by itself. */
const countShifts = () => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      window.shifts = (window.shifts ?? 0) + entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
};

const boxesOf = (buttons: Locator) =>
  buttons.evaluateAll((all) =>
    all.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return [each.getAttribute('aria-label') ?? '', x, y, width, height];
    }),
  );

const fontsOf = (page: Page) => {
  const names: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font')
      names.push(new URL(request.url()).pathname.replace(/^.*-(\w+-\d+)-normal.*$/, '$1'));
  });
  return names;
};

for (const [locale, scripts] of [
  ['en-AE', /^latin-(400|600)/],
  ['ar-AE', /^(arabic|latin)-/],
] as const)
  test(`on a first visit in ${locale} nothing is fetched to write with before the keys work, and nothing moves when it comes`, async ({
    till,
    browser,
    stack,
    language,
  }) => {
    const { cookies } = await till.page.context().storageState();
    const context = await browser.newContext({
      storageState: { cookies, origins: [] },
      viewport: till.page.viewportSize(),
      serviceWorkers: 'block',
      locale,
    });
    const page = await context.newPage();
    await page.addInitScript(countShifts);
    const first = new Till(page, stack.tillUrl, locale.startsWith('ar') ? 'ar' : language);
    const fetched = fontsOf(page);
    await page.goto(stack.tillUrl);
    await first.sale.key('7').click();
    await expect(first.sale.amount(7)).toBeVisible();
    expect(fetched, 'before the first key works').toEqual([]);
    const keys = page.locator('[role=group] button');
    const before = await boxesOf(keys);
    const charge = await first.sale.chargeButton(7).boundingBox();
    expect(before.length).toBeGreaterThan(11);
    const shifted = (await page.evaluate(() => window.shifts)) ?? 0;

    await expect(page.locator('html[data-fonts]')).toHaveCount(1);
    await expect.poll(() => fetched.length).toBeGreaterThan(1);
    await page.evaluate(async () => void (await document.fonts.ready));
    expect(fetched.filter((name) => !scripts.test(name))).toEqual([]);
    expect(await boxesOf(keys)).toEqual(before);
    expect(await first.sale.chargeButton(7).boundingBox()).toEqual(charge);
    // Beside them a button is as wide as its word, in the device's own letters until then.
    expect(((await page.evaluate(() => window.shifts)) ?? 0) - shifted).toBeLessThan(0.005);

    const letGo = await holdScripts(page);
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('html[data-fonts]'), 'at once on a later visit').toHaveCount(1);
    await letGo();
    await context.close();
  });

test('the keypad asks for the sales that it shows, and they come compressed', async ({ till }) => {
  const lists: string[] = [];
  till.page.on('response', async (response) => {
    const { pathname, search } = new URL(response.url());
    if (pathname !== '/api/orders' || response.request().method() !== 'GET') return;
    lists.push(`${search} ${(await response.allHeaders())['content-encoding']}`);
  });
  await till.reload();
  await expect.poll(() => lists.length).toBeGreaterThan(0);
  expect(lists[0]).toMatch(/^\?last=1\d (gzip|br)$/);
});

test('the page of the keypad has its texts fetched with its scripts, in its language alone and none of the office', async ({
  till,
}) => {
  const { request } = till.page;
  const html = await (await request.get(till.url)).text();
  expect(html, 'what the code will say').not.toContain(till.words.cantScan);
  expect(Buffer.byteLength(html) / 1000, 'kB before compression').toBeLessThan(28);
  const ahead = [...html.matchAll(/<link rel="preload"[^>]*href="([^"]+\.js)"/g)].map(
    ([, path = '']) => path,
  );
  const scripts = await Promise.all(
    ahead.map(async (path) => (await request.get(new URL(path, till.url).href)).text()),
  );
  const [texts = '', ...others] = scripts.filter((script) => script.includes('cantScan'));
  expect(others).toEqual([]);
  // As a text within a text.
  expect(texts.replaceAll("\\'", "'")).toContain(till.words.cantScan);
  for (const name of ['history', 'refund', 'links', 'keys', 'signIn', 'payPage'])
    // Of some of them the menu names the page, and nothing more.
    expect(texts).not.toMatch(new RegExp(`"${name}":\\{(?!"title":"[^"]*"\\})`));
});

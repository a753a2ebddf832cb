import { expect, test } from '../../fixtures/test';

const ANY_SCRIPT = /\/_next\/static\/.*\.js/;
const NOT_WHOLE = 'has not loaded whole';

test('whichever script of the till is lost on a visit, the keypad works all the same', async ({ till }) => {
  const { page, sale } = till;
  const scripts = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLScriptElement>('script[src]:not([nomodule])'), ({ src }) => src),
  );
  expect(scripts.length).toBeGreaterThan(5);
  for (const lost of scripts) {
    // Playwright keeps nothing in a cache while it answers for the network: each visit is a first one.
    await page.route(lost, (route) => route.abort(), { times: 1 });
    await page.goto(till.url);
    await expect(async () => {
      await sale.key('7').tap();
      await expect(sale.amount(7), lost).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.unrouteAll();
  }
});

test('a page that cannot be made whole says so', async ({ till }) => {
  const { page } = till;
  await page.clock.install();
  await page.route(ANY_SCRIPT, (route) => route.abort());
  await page.goto(till.url);
  await page.clock.runFor(20_000);
  await expect(page.getByRole('alert').filter({ hasText: NOT_WHOLE })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Load it again' }).tap();
  await expect(page.getByText(NOT_WHOLE)).toBeHidden();
  await expect(till.sale.amount(0)).toBeVisible();
});

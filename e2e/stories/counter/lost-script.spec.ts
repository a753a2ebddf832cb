import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';

const ANY_SCRIPT = /\/_next\/static\/.*\.js/;
const ANY_STYLES = /\/_next\/static\/.*\.css/;
const NOT_WHOLE = 'has not loaded whole';

/** One tap is enough, however early it comes. */
async function expectAlive({ sale, words }: Till, what?: string): Promise<void> {
  await sale.key('7').tap();
  await expect(sale.amount(7), what).toBeVisible({ timeout: 20_000 });
  await sale.key(words.clear).tap();
  await expect(sale.amount(0), what).toBeVisible();
}

test('whichever script of the till is lost on a visit, the keypad works all the same', async ({ till }) => {
  const { page } = till;
  await page.goto(till.url);
  const scripts = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLScriptElement>('script[src]:not([nomodule])'), ({ src }) => src),
  );
  expect(scripts.length).toBeGreaterThan(5);
  for (const lost of scripts) {
    // Playwright keeps nothing in a cache while it answers for the network: each visit is a first one.
    await page.route(lost, (route) => route.abort(), { times: 1 });
    await page.goto(till.url);
    await expectAlive(till, lost);
    await page.unrouteAll();
  }
});

test('a script that is lost while the page still waits for its colours comes all the same, and so do colours', async ({
  till,
}) => {
  const { page, sale } = till;
  // Until the style sheet is there, nothing in the page runs that could notice a lost script.
  await page.route(ANY_STYLES, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  const script = await page.locator('script[src*="/main-app-"]').first().getAttribute('src');
  await page.route(`**${script}`, (route) => route.abort(), { times: 1 });
  await page.goto(till.url);
  await expectAlive(till);
  await page.unrouteAll();

  await page.route(ANY_STYLES, (route) => route.abort(), { times: 1 });
  await page.goto(till.url);
  await expectAlive(till);
  await expect(sale.key('7'), 'with its colours').toHaveCSS('display', 'grid');
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

import type { Route } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';
import { inEachLanguage } from '../../fixtures/in-each-language';

/** Holds the next cancel back; `end` does with it what the story says. */
async function holdCancel({ page }: Till) {
  let held: (route: Route) => void = () => undefined;
  const arrived = new Promise<Route>((resolve) => (held = resolve));
  await page.route('**/api/checkouts/*/cancel', (route) => held(route), { times: 1 });
  return { end: async (what: (route: Route) => Promise<void>) => what(await arrived) };
}

for (const { locale, tag } of inEachLanguage)
  test.describe(`in ${locale}`, { tag }, () => {
    test.use({ locale });

    test('a code that is being cancelled is covered at once, and shown again only when the cancel did not go through', async ({
      till,
      sandbox,
    }) => {
      const { checkout, words } = till;
      const payUrl = await till.sell(5_330);
      await expect(checkout.state('waiting')).toBeVisible();
      const first = await holdCancel(till);
      await checkout.cancel();
      await expect(checkout.state('cancelling')).toBeVisible();
      await expect(checkout.code(5_330)).toBeHidden();
      await expect(checkout.card()).toHaveText(words.covered);
      await first.end((route) => route.abort());
      await expect(checkout.notCancelled()).toBeVisible({ timeout: 30_000 });
      await expect(checkout.state('waiting')).toBeVisible();
      expect(await checkout.scan(5_330), 'it is the same code').toBe(payUrl);

      const second = await holdCancel(till);
      await checkout.cancel();
      await expect(checkout.state('cancelling')).toBeVisible();
      await expect(checkout.notCancelled(), 'that was the one before').toBeHidden();
      await sandbox.pay(payUrl);
      // An answer is held since before the first cancel ended, and this is what it says.
      await expect(checkout.state('paid'), 'money that comes meanwhile').toBeVisible({ timeout: 8_000 });
      await second.end((route) => route.abort());
      await expect(checkout.state('paid')).toBeVisible();
    });
  });

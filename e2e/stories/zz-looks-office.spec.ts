import { personWithRole } from '../fixtures/stack';
import { expect, test } from '../fixtures/test';

for (const [name, use, scheme] of [
  ['en-tablet-light', { locale: 'en-AE', viewport: { width: 1180, height: 820 } }, 'light'],
  ['ar-phone-dark', { locale: 'ar-AE', viewport: { width: 390, height: 844 } }, 'dark'],
  ['ar-tablet-dark', { locale: 'ar-AE', viewport: { width: 1180, height: 820 } }, 'dark'],
  ['en-phone-light', { locale: 'en-AE', viewport: { width: 320, height: 568 } }, 'light'],
] as const)
  test.describe(name, () => {
    test.use({ ...use, colorScheme: scheme, contextOptions: { reducedMotion: 'reduce' } });
    test('looks', async ({ till, stack, sandbox, manager }) => {
      test.setTimeout(120_000);
      const { page } = manager;
      const shot = async (file: string) => {
        await page.waitForTimeout(700);
        await page.screenshot({ path: `/tmp/looks-office/${name}-${file}.png`, fullPage: true });
      };
      const payUrl = await till.sell(31_400);
      await sandbox.pay(payUrl);
      await expect(till.checkout.state('paid')).toBeVisible();
      await manager.sellUnseen(1250);
      await manager.openMenu();
      await shot('menu');
      await page.keyboard.press('Escape');
      for (const path of ['today', 'exceptions', 'history', 'links', 'keys', 'notices']) {
        await manager.open(`/${path}`);
        await shot(path);
      }
      await manager.open('/history?money=came');
      await manager.history.rows().first().getByRole('link').tap();
      await expect(manager.history.answer()).toBeVisible();
      await shot('one');
      await manager.history.technical().tap();
      await shot('one-technical');
      void personWithRole(stack, 'manager');
    });
  });

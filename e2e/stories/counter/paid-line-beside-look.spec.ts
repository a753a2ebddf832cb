import type { Locator } from '@playwright/test';
import { driverPhone } from '../../fixtures/devices';
import { inEachLanguage } from '../../fixtures/in-each-language';
import { expect, test } from '../../fixtures/test';

/** A webhook or a sweep brings it, and the till asks every few seconds. */
const TOLD = { timeout: 30_000 };

const SIZES = [
  { width: 390, height: 844 },
  { width: 390, height: 700 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 740, height: 360 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
];

/** On a phone that is not tall the line stands over the two ways for as long as it is there. */
const keepsWays = ({ width, height }: (typeof SIZES)[number]) => width > 390 || height >= 840;

/** Whether something of them lies over each other. */
async function meet(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error('One of them is not on the screen.');
  const isBeside = a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5;
  return !isBeside && a.y + a.height > b.y + 0.5 && b.y + b.height > a.y + 0.5;
}

for (const { locale, tag } of inEachLanguage)
  test.describe(`in ${locale}`, { tag }, () => {
    test.use({ ...driverPhone, locale });
    test.setTimeout(150_000);

    test('a payment that needs a look and an older code that was paid are both told, and the line is told once', async ({
      strangeTill: till,
      directory,
      person,
      sandbox,
    }) => {
      const { page, paidLine, exceptions, checkout, sale, words } = till;
      await directory.signIn(till, person);
      const late = await sandbox.createdAt(await till.sell(6_410));
      await checkout.cancel();
      await expect(checkout.state('cancelled')).toBeVisible();
      await sandbox.act(late, 'pay', { late: true });
      await till.open('/');
      await expect(exceptions.line()).toBeVisible(TOLD);
      const older = await till.sell(4_530);
      await page.goBack();
      await expect(sale.amount(0)).toBeVisible();
      await sandbox.pay(older);
      await expect(paidLine.about(4_530)).toBeVisible(TOLD);
      // With the focus on it, it stays.
      await paidLine.about(4_530).focus();
      const ways = page.getByRole('banner').getByRole('navigation').getByRole('link');
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const at = `at ${size.width}x${size.height}`;
        await expect.soft(paidLine.about(4_530), at).toBeInViewport({ ratio: 0.98 });
        await expect.soft(exceptions.line(), at).toBeInViewport({ ratio: 0.98 });
        const line = paidLine.box(4_530);
        await expect.soft.poll(() => meet(line, exceptions.line()), at).toBe(false);
        await expect.soft.poll(() => meet(line, sale.key('1')), at).toBe(false);
        for (const way of keepsWays(size) ? await ways.all() : []) {
          await expect.soft(way, at).toBeVisible();
          await expect.soft.poll(() => meet(line, way), at).toBe(false);
        }
      }
      await page.setViewportSize(driverPhone.viewport);
      await page.context().setOffline(true);
      const noNetwork = page.locator('.sale-callouts [role=alert]');
      await expect(noNetwork, 'beside the line as soon as without it').toBeVisible({ timeout: 6_000 });
      expect(await meet(paidLine.box(4_530), noNetwork)).toBe(false);
      await page.context().setOffline(false);
      await expect(noNetwork).toBeHidden({ timeout: 15_000 });
      await paidLine.cross(4_530).tap();
      await expect(paidLine.about(4_530)).toBeHidden();
      await expect(exceptions.line(), 'that is not read yet').toBeVisible();
      await till.sell(1_380);
      await expect(page.locator('[data-fact=time]')).toBeInViewport({ ratio: 0.98 });
      await expect(page.locator('[data-said]'), `${words.paidLine.two}: told once`).toHaveCount(0);
    });

    test('beside a code it covers no fact and not the time left, and what did not work leaves the time of the last check', async ({
      till,
      sandbox,
    }) => {
      const { page, paidLine, checkout } = till;
      const older = await till.sell(4_540);
      await page.goBack();
      await till.sell(1_390);
      await sandbox.pay(older);
      await paidLine.about(4_540).focus(TOLD);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const at = `at ${size.width}x${size.height}`;
        for (const fact of ['order', 'time']) {
          const shown = page.locator(`[data-fact=${fact}] dd`);
          await expect.soft(shown, at).toBeInViewport({ ratio: 0.98 });
          await expect.soft.poll(() => meet(paidLine.box(4_540), shown), at).toBe(false);
        }
        await expect.soft(checkout.button('checkNow'), at).toBeInViewport({ ratio: 0.98 });
      }
      await page.setViewportSize(driverPhone.viewport);
      await paidLine.cross(4_540).tap();
      await page.context().setOffline(true);
      await expect(checkout.state('notConfirmed')).toBeVisible({ timeout: 40_000 });
      await checkout.button('checkNow').tap();
      await expect(page.locator('[data-failed]')).toBeVisible({ timeout: 20_000 });
      const lastRead = page.locator('.code-rest > p').filter({ hasText: /\d\d:\d\d:\d\d/ });
      await expect(lastRead).toBeInViewport({ ratio: 0.98 });
      await expect(page.locator('[data-fact=time] dd')).toBeInViewport({ ratio: 0.98 });
      await page.context().setOffline(false);
    });
  });

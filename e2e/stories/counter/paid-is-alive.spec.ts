import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const clock = (page: Page) => page.locator('[data-clock]');

const moving = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);

test('no picture passes for Paid: its clock goes on and it moves, or only its clock where nothing shall move', async ({
  till,
  sandbox,
  person,
}) => {
  const { page } = till;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await sandbox.act(await sandbox.createdAt(await till.sell(4_150)), 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  const shown = await clock(page).innerText();
  expect(shown).toMatch(/^\d\d:\d\d:\d\d$/);
  const inShop = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Dubai', hour: '2-digit' });
  expect(shown.slice(0, 2)).toBe(inShop.format(new Date()));
  await expect(page.getByRole('definition').filter({ hasText: person.name }), 'who sold').toBeVisible();
  await expect(clock(page)).not.toHaveText(shown);
  await expect.poll(() => moving(page)).toBe(2);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => moving(page)).toBe(0);
  const later = await clock(page).innerText();
  await expect(clock(page)).not.toHaveText(later);
});

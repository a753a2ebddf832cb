import type { Page } from '@playwright/test';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

test('the next person chooses in peace, although the till was still asking when the last one left', async ({
  till,
  stack,
}) => {
  const { page } = till;
  const question = await hold(page, '**/api/exceptions/mine');
  await question.isHeld;
  const wayOut = await hold(page, /\/sign-in(\?|$)/);
  const left = page.waitForResponse('**/api/sign-out');
  await till.openMenu();
  await page.getByRole('button', { name: till.words.switchPerson }).tap();
  await left;
  await wayOut.isHeld;
  const refused = page.waitForResponse('**/api/exceptions/mine');
  question.letGo();
  expect((await refused).status()).toBe(401);
  wayOut.letGo();

  await expect(till.signIn.title()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(new URL(page.url()).search, 'led here once').toBe('?who=');
  await till.signIn.signIn(personWithRole(stack, 'manager'));
  await expect(till.sale.amount(0)).toBeVisible();
});

/** Requests to that address wait from now on, until they are let go. */
async function hold(page: Page, address: string | RegExp) {
  let tell: () => void = () => undefined;
  let open: () => void = () => undefined;
  const isHeld = new Promise<void>((resolve) => (tell = resolve));
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route(address, async (route) => {
    tell();
    await gate;
    await route.continue();
  });
  return { isHeld, letGo: () => open() };
}

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

test('the way back after signing out leads to nothing of the last person', async ({ till }) => {
  const { page } = till;
  await till.sellUnseen(4_370);
  await page.getByRole('link', { name: 'Sales', exact: true }).tap();
  await expect(page.getByText('AED 43.70').first()).toBeVisible();
  await page.getByRole('link', { name: 'New sale', exact: true }).tap();
  await expect(till.sale.amount(0)).toBeVisible();
  await till.pressSwitch();
  await expect(till.signIn.title()).toBeVisible();
  // What a kept screen asks, its way to the sign-in among it, is answered by nobody: it would stay.
  await hold(page, /\/api\/|_rsc=/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('AED 43.70')).toHaveCount(0);
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

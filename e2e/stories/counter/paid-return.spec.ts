import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';

const AFTER_S = 4;

/** As in a branch where Paid gives way by itself; the settings of the other stories' branch stay as they are. */
async function letPaidGiveWay(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('paidReturnS\\":null', `paidReturnS\\":${AFTER_S}`);
      await route.fulfill({ response, body });
    },
  );
}

async function seePaid(till: Till, pay: (payUrl: string) => Promise<unknown>, minor: number): Promise<void> {
  await letPaidGiveWay(till.page);
  await till.open('/');
  await pay(await till.sell(minor));
  await expect(till.checkout.state('paid')).toBeVisible();
}

test('where a branch wants it Paid says when it gives way, and does so', async ({ till, sandbox }) => {
  await seePaid(till, (payUrl) => sandbox.pay(payUrl), 4_510);
  await expect(till.page.getByRole('timer').filter({ hasText: 'Back to the keypad' })).toBeVisible();
  await expect(till.sale.amount(0)).toBeVisible({ timeout: (AFTER_S + 5) * 1_000 });
});

test('one touch anywhere keeps Paid until New sale', async ({ till, sandbox }) => {
  await seePaid(till, (payUrl) => sandbox.pay(payUrl), 4_520);
  const line = till.page.getByRole('timer').filter({ hasText: 'Back to the keypad' });
  await expect(line).toBeVisible();
  await till.checkout.state('paid').tap();
  await expect(line).toBeHidden();
  await till.page.waitForTimeout((AFTER_S + 1) * 1_000);
  await expect(till.checkout.state('paid')).toBeVisible();
});

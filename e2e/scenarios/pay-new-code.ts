import { expect } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import type { PayPage } from '../screens/pay-page';
import type { Till } from '../screens/till';

type Cast = { readonly till: Till; readonly customer: PayPage; readonly sandbox: Sandbox };

/** After the code at `firstUrl` ended unpaid: a new code for the same sale is paid, and only that one. */
export async function payNewCode(
  { till, customer, sandbox }: Cast,
  firstUrl: string,
  minor: number,
): Promise<void> {
  await till.checkout.button('newCode').tap();
  const secondUrl = await till.checkout.scan(minor);
  expect(secondUrl).not.toBe(firstUrl);
  await customer.payAt(secondUrl);
  await expect(till.checkout.state('paid')).toBeVisible();

  const [first, second] = await sandbox.createdBy(await till.device());
  expect(second?.orderId, 'the same order').toBe(first?.orderId);
  expect(await sandbox.paidFor(await sandbox.createdAt(firstUrl))).toEqual([]);
  expect(await sandbox.paidFor(await sandbox.createdAt(secondUrl))).toEqual([(minor / 100).toFixed(2)]);
}

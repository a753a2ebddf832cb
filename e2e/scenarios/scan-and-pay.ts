import { expect } from '@playwright/test';
import type { PayPage } from '../screens/pay-page';
import type { Till } from '../screens/till';
import type { Sandbox } from '../fixtures/sandbox';
import type { Person } from '../fixtures/stack';

type Cast = {
  readonly till: Till;
  readonly person: Person;
  readonly customer: PayPage;
  readonly sandbox: Sandbox;
};

/** The main job as a shop lives it: sign in, AED 12.50, the customer scans and pays, the till turns to Paid. */
export async function scanAndPay({ till, person, customer, sandbox }: Cast): Promise<void> {
  await till.signIn.open(till.url);
  await expect(till.page.locator('html')).toHaveAttribute('dir', till.words.direction);
  await till.signIn.signIn(person);

  await expect(till.sale.amount(0)).toBeVisible();
  await till.sale.type('1250');
  await expect(till.sale.amount(1250)).toBeVisible();
  await till.sale.chargeButton(1250).tap();
  const payUrl = await till.checkout.scan(1250);
  expect(await till.checkout.scanTwice(1250)).toEqual({ jsqr: payUrl, zxing: payUrl });
  await expect(till.checkout.state('waiting')).toBeVisible();

  await customer.open(payUrl);
  await expect(customer.amount('AED 12.50')).toBeVisible();
  await customer.payWith('4242 4242 4242 4242');
  await customer.expectEnding('paid');

  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await till.checkout.amountSize(1250), 'readable across the counter').toBeGreaterThanOrEqual(64);

  const created = await sandbox.createdBy(await till.device());
  expect(created).toEqual([expect.objectContaining({ amount: '12.50', currency: 'AED' })]);
  const checkout = await sandbox.createdAt(payUrl);
  expect(await sandbox.paidFor(checkout)).toEqual(['12.50']);

  await till.checkout.button('newSale').tap();
  await till.sales.open();
  await expect(till.sales.rowIn(checkout.orderId, 'paid')).toContainText(till.words.amount(1250));
}

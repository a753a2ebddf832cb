import { expect } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import { badCard } from '../screens/pay-page';
import type { Till } from '../screens/till';
import type { Visit } from './visit';

/** The ends of a sale that are not Paid, from the sale screen and back to it. */
export async function tourEndings(till: Till, sandbox: Sandbox, visit: Visit): Promise<void> {
  const declinedUrl = await till.sell(4200);
  for (const attempt of [0, 1, 2]) await sandbox.pay(declinedUrl, badCard, attempt);
  await expect(till.checkout.state('declined')).toBeVisible();
  await visit('declined');
  await till.checkout.button('newSale').tap();

  await till.sell(1975);
  await till.checkout.cancel();
  await expect(till.checkout.state('cancelled')).toBeVisible();
  await visit('cancelled');
  await till.checkout.button('newSale').tap();
  await expect(till.sale.amount(0)).toBeVisible();
}

/** Winds the gateway's clock, so nobody else may have a code open. */
export async function tourExpired(till: Till, sandbox: Sandbox, visit: Visit): Promise<void> {
  await till.sell(8800);
  await sandbox.advanceClock(16);
  await expect(till.checkout.state('expired')).toBeVisible();
  await visit('expired');
  await till.checkout.button('newSale').tap();
  await expect(till.sale.amount(0)).toBeVisible();
}

/** For a till whose gateway nobody runs. */
export async function tourRefused(till: Till, visit: Visit): Promise<void> {
  await till.sale.charge(6350);
  await expect(till.page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(till.sale.amount(6350)).toBeVisible();
  await visit('refused');
  // It is still typed, and would be there again.
  await till.sale.key(till.words.clear).tap();
  await expect(till.sale.amount(0)).toBeVisible();
}

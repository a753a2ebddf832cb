import { expect } from '@playwright/test';
import type { Till } from '../screens/till';
import type { Visit } from './visit';

/** What has been sold, and the two pages that nobody wants to see. */
export async function tourSales(till: Till, visit: Visit): Promise<void> {
  await till.sales.open();
  await expect(till.sales.title()).toBeVisible();
  await visit('sales');
  await till.sales.firstWith('paid').getByRole('link').tap();
  await till.page.waitForURL('**/orders/*');
  await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit('one-sale');
  await till.page.goto(`${till.url}/orders/unknown`);
  await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit('not-found');
  await till.page.goto(`${till.url}/offline`);
  // With a network it would leave by itself.
  await till.page.context().setOffline(true);
  await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit('offline');
  await till.page.context().setOffline(false);
}

/** For a till that is reached over plain http. */
export async function tourPlainHttp(till: Till, visit: Visit): Promise<void> {
  await expect(till.page.getByRole('main').getByText(till.words.cannotBeInstalled)).toBeVisible();
  await visit('plain-http');
}

import { expect } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import type { Till } from '../screens/till';
import type { Visit } from './visit';

/** The gateway's call or the next sweep brings it. */
const SEEN_LATER = { timeout: 25_000 };

/** Two payments that do not fit, and what the till says of them; from the sale screen and back to it. */
export async function tourOddMoney(till: Till, sandbox: Sandbox, visit: Visit) {
  const { exceptions, checkout } = till;
  const late = await sandbox.createdAt(await till.sell(6_400));
  await checkout.cancel();
  await expect(checkout.state('cancelled')).toBeVisible();
  await sandbox.act(late, 'pay', { late: true });
  await expect(checkout.state('paidLate')).toBeVisible(SEEN_LATER);
  await visit('paid-late');
  await exceptions.open(late.orderId);
  await exceptions.close();
  await checkout.button('newSale').tap();
  const less = await sandbox.createdAt(await till.sell(12_500));
  await sandbox.act(less, 'pay', { amount: '100.00' });
  await expect(checkout.state('otherAmount')).toBeVisible(SEEN_LATER);
  await visit('other-amount');
  await till.open('/');
  await expect(exceptions.line()).toBeVisible(SEEN_LATER);
  await visit('exception-line');
  await exceptions.open(less.orderId);
  await visit('exception-sheet');
  await exceptions.close();
  return { late, less };
}

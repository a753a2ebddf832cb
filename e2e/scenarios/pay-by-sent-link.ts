import { expect } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import type { PayPage } from '../screens/pay-page';
import type { Till } from '../screens/till';

type Cast = { readonly till: Till; readonly customer: PayPage; readonly sandbox: Sandbox };

/** A customer whose camera does not work gets the payment by SMS in place of the code, and pays by it. */
export async function payBySentLink({ till, customer, sandbox }: Cast): Promise<void> {
  const code = await till.sell(1_250);
  await till.checkout.openMoreWays();
  await till.links.more().tap();
  await expect(till.links.newLink()).toBeVisible();
  const { pathname } = new URL(till.page.url());
  // As people write it, in the digits of their phone.
  const digits = String(Date.now()).slice(-7);
  await till.links.fillSms({ phone: `٠٥٠ ${digits}` });
  await till.links.make(1_250);

  await expect(till.checkout.state('waiting'), 'the till waits for the new one').toBeVisible();
  await expect(till.page.getByText(till.words.links.sentBySms)).toBeVisible();
  await expect(till.page.getByText(`+971 50 ${digits.slice(0, 3)} ${digits.slice(3)}`)).toBeVisible();
  await expect(till.page.getByRole('img'), 'nobody is asked to scan').toHaveCount(0);
  await expect(till.page).not.toHaveURL(/link$/);
  const [message, ...more] = await sandbox.messagesTo(`97150${digits}`);
  expect(more).toEqual([]);
  expect(message?.channel).toBe('sms');
  const payUrl = /https?:\S+/.exec(message?.text ?? '')?.[0] ?? '';
  const closed = await sandbox.createdAt(code);
  const sent = await sandbox.createdAt(payUrl);
  expect(sent).toMatchObject({ orderId: closed.orderId, amount: '12.50' });
  expect(await sandbox.cancelledBy(closed), 'the code was closed first').toHaveLength(1);

  await customer.payAt(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await sandbox.paidFor(closed)).toEqual([]);
  expect(await sandbox.paidFor(sent)).toEqual(['12.50']);

  await till.open(pathname);
  await expect(till.links.nothingLeft(), 'nobody is sent another link for it').toBeVisible();
  await expect(till.links.newLink()).toBeHidden();
}

import { expectInReach } from '../../fixtures/expect-in-reach';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';
import { SAMPLE } from '../../fixtures/viewports';
import type { Till } from '../../screens/till';

/** The till asks for what it remembers every ten seconds. */
const ASKED_AGAIN = { timeout: 25_000 };

/** A code that is still open, left for the sales. */
async function leaveCode(till: Till, minor: number): Promise<string> {
  const payUrl = await till.sell(minor);
  await till.page.getByRole('link', { name: 'Leave it open, to the sales' }).tap();
  await expect(till.sales.title()).toBeVisible();
  return payUrl;
}

test('signing out with a code open asks first; strangers read how long it waits, and the next person hears that it was paid', async ({
  till,
  stack,
  sandbox,
}) => {
  const payUrl = await leaveCode(till, 4250);
  await till.pressSwitch();
  await expect(till.waiting.question()).toContainText('AED 42.50 waiting');
  await till.waiting.answer('stay');
  await expect(till.waiting.question()).toBeHidden();
  await till.page.keyboard.press('Escape');

  await till.pressSwitch();
  await till.waiting.answer('leave');
  await expect(till.signIn.title()).toBeVisible();
  const { page, waiting } = till;
  await expect(waiting.line(4250)).toBeVisible();
  const left = (await waiting.secondsLeft(4250)) ?? 0;
  expect(left).toBeGreaterThan(13 * 60);
  await expect.poll(() => waiting.secondsLeft(4250), 'it counts down').toBeLessThan(left);
  await expectInReach(page, { screen: 'sign-in with a code open', viewports: SAMPLE });

  await sandbox.pay(payUrl);
  const manager = personWithRole(stack, 'manager');
  await till.signIn.choose(manager.name);
  await expect(waiting.line(4250), 'nobody tells a stranger').not.toContainText('paid');
  await expectInReach(page, { screen: 'PIN with a code open', viewports: SAMPLE });
  await till.signIn.typePin(manager.pin);
  await expect(waiting.paid(4250)).toBeVisible(ASKED_AGAIN);
  await expectInReach(page, { screen: 'keypad, told of a payment', viewports: SAMPLE });
  await waiting.paid(4250).tap();
  await expect(till.checkout.state('paid')).toBeVisible();
  await till.checkout.button('newSale').tap();
  await expect(till.sale.amount(0)).toBeVisible();
  await expect(waiting.paid(4250), 'told once').toBeHidden();
});

test('the next person goes back to a code that is still open with one press', async ({ till, stack }) => {
  const payUrl = await leaveCode(till, 4260);
  await till.pressSwitch();
  await till.waiting.answer('leave');
  await till.signIn.signIn(personWithRole(stack, 'manager'));
  await expect(till.waiting.link(4260)).toBeVisible();
  await expectInReach(till.page, { screen: 'keypad with a code open', viewports: SAMPLE });
  await till.waiting.link(4260).tap();
  expect(await till.checkout.scan(4260)).toBe(payUrl);
  await till.checkout.cancel();
  await expect(till.checkout.state('cancelled')).toBeVisible();
  await till.checkout.button('newSale').tap();
  await till.switchTo(personWithRole(stack, 'cashier'));
});

test('other tabs of the till keep the strip for as long as the code is open', async ({ till, sandbox }) => {
  const payUrl = await till.sell(4270);
  const tab = till.inNewTab(await till.page.context().newPage());
  await tab.open('/');
  await expect(tab.waiting.link(4270)).toBeVisible();
  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  await expect(tab.waiting.link(4270), 'somebody has seen it').toBeHidden();
  await expect(tab.waiting.paid(4270)).toBeHidden();
});

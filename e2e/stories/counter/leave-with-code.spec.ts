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

async function leaveTill(till: Till, minor: number): Promise<string> {
  const payUrl = await leaveCode(till, minor);
  await till.pressSwitch();
  await till.waiting.answer('leave');
  await expect(till.signIn.title()).toBeVisible();
  return payUrl;
}

test('signing out with a code open asks first', async ({ till }) => {
  await leaveCode(till, 4250);
  await till.pressSwitch();
  await expect(till.waiting.question()).toContainText('AED 42.50 waiting');
  await expectInReach(till.page, { screen: 'asked before leaving', viewports: SAMPLE });
  await till.waiting.answer('stay');
  await expect(till.waiting.question()).toBeHidden();
  await till.page.keyboard.press('Escape');
  await expect(till.sales.title()).toBeVisible();
});

test('strangers read how much waits and for how long, and no more', async ({ till, stack, sandbox }) => {
  const payUrl = await leaveTill(till, 4255);
  const { page, waiting } = till;
  await expect(waiting.line(4255)).toBeVisible();
  const left = (await waiting.secondsLeft(4255)) ?? 0;
  expect(left).toBeGreaterThan(13 * 60);
  await expect.poll(() => waiting.secondsLeft(4255), 'it counts down').toBeLessThan(left);
  await expectInReach(page, { screen: 'sign-in with a code open', viewports: SAMPLE });
  await sandbox.pay(payUrl);
  await till.signIn.choose(personWithRole(stack, 'manager').name);
  await expectInReach(page, { screen: 'PIN with a code open', viewports: SAMPLE });
  const line = page.getByRole('banner').getByRole('paragraph').filter({ hasText: 'AED 42.55' });
  await expect(line, 'and what became of it').toHaveText('AED 42.55 was paid', ASKED_AGAIN);
  await page.reload();
  await expect(line).toHaveText('AED 42.55 was paid');
  await till.signIn.signIn(personWithRole(stack, 'manager'));
  await expect(waiting.paid(4255), 'the next person is told').toBeVisible();
});

test('strangers read that a code was not paid', async ({ till, customer, stack }) => {
  const payUrl = await leaveTill(till, 4295);
  await customer.open(payUrl);
  await customer.cancel();
  const line = till.page.getByRole('banner').getByRole('paragraph').filter({ hasText: 'AED 42.95' });
  await expect(line).toHaveText('AED 42.95 was not paid', ASKED_AGAIN);
  await till.signIn.signIn(personWithRole(stack, 'manager'));
  await expect(till.sale.openCode(4295)).toBeHidden();
});

test('a payment does not hide the codes that still wait', async ({ till, stack, sandbox }) => {
  const { page, waiting } = till;
  const paidUrl = await leaveCode(till, 4315);
  await till.open('/');
  await leaveCode(till, 4325);
  await till.open('/');
  const last = await leaveCode(till, 4335);
  await till.pressSwitch();
  await page.getByRole('button', { name: till.words.waiting.leave }).tap();
  await expect(till.signIn.title()).toBeVisible();
  await sandbox.pay(paidUrl);
  await page.setViewportSize({ width: 390, height: 844 });
  await till.signIn.signIn(personWithRole(stack, 'manager'));
  await expect(waiting.paid(4315)).toBeVisible(ASKED_AGAIN);
  await expectInReach(page, { screen: 'told of a payment, with codes open', viewports: SAMPLE });
  await page.setViewportSize({ width: 390, height: 844 });
  const more = page.getByRole('banner').getByRole('link', { name: '+2 waiting' });
  const [line, button] = await Promise.all(
    [page.locator('[data-line="paid"]'), till.menuButton()].map((each) => each.boundingBox()),
  );
  expect(line?.height, 'as high as the buttons beside it').toBe(button?.height);
  // The line has the place of the two links, which the menu has meanwhile.
  await till.openMenu();
  await page.getByRole('dialog').getByRole('link', { name: 'Sales' }).tap();
  await expect(page.getByRole('heading', { name: 'Sales', level: 1 })).toBeVisible();
  await more.tap();
  expect(await till.checkout.scan(4335)).toBe(last);
  await till.checkout.cancel();
});

test('the header and the list never say two things of a code that its customer cancelled', async ({
  till,
  customer,
}) => {
  const payUrl = await leaveCode(till, 4345);
  await expect(till.waiting.link(4345)).toBeVisible();
  await customer.open(payUrl);
  await customer.cancel();
  const row = till.page.getByRole('main').getByRole('link').filter({ hasText: 'AED 43.45' });
  await expect(row).toContainText('Cancelled', { timeout: 20_000 });
  await expect(till.waiting.link(4345)).toBeHidden({ timeout: 500 });
});

test('the next person is told that it was paid meanwhile, once', async ({ till, stack, sandbox }) => {
  const { page, waiting } = till;
  await sandbox.pay(await leaveTill(till, 4280));
  await till.signIn.signIn(personWithRole(stack, 'manager'));
  await expect(waiting.paid(4280)).toBeVisible(ASKED_AGAIN);
  await expectInReach(page, { screen: 'keypad, told of a payment', viewports: SAMPLE });
  await waiting.paid(4280).tap();
  await expect(till.checkout.state('paid')).toBeVisible();
  await till.checkout.button('newSale').tap();
  await expect(till.sale.amount(0)).toBeVisible();
  await expect(waiting.paid(4280)).toBeHidden();
});

test('the next person goes back to a code that is still open with one press', async ({ till, stack }) => {
  const payUrl = await leaveTill(till, 4260);
  await till.signIn.signIn(personWithRole(stack, 'manager'));
  await expect(till.sale.openCode(4260)).toBeVisible();
  await expect(till.waiting.link(4260), 'said once').toBeHidden();
  await expectInReach(till.page, { screen: 'keypad with a code open', viewports: SAMPLE });
  await till.sale.openCode(4260).tap();
  expect(await till.checkout.scan(4260)).toBe(payUrl);
  await till.checkout.cancel();
  await expect(till.checkout.state('cancelled')).toBeVisible();
  await till.checkout.button('newSale').tap();
  await till.switchTo(personWithRole(stack, 'cashier'));
});

test('where there is no room for a rail the header leads back to the code', async ({ till }) => {
  const payUrl = await leaveCode(till, 4265);
  await till.page.setViewportSize({ width: 390, height: 844 });
  await till.open('/');
  await expect(till.sale.openCode(4265)).toBeHidden();
  await till.waiting.link(4265).tap();
  expect(await till.checkout.scan(4265)).toBe(payUrl);
  await till.checkout.cancel();
});

test('other tabs of the till show the code for as long as it is open', async ({ till, sandbox }) => {
  const payUrl = await till.sell(4270);
  const tab = till.inNewTab(await till.page.context().newPage());
  await tab.open('/');
  await expect(tab.sale.openCode(4270)).toBeVisible();
  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  await expect(tab.sale.openCode(4270), 'somebody has seen it').toBeHidden();
  await expect(tab.waiting.paid(4270)).toBeHidden();
});

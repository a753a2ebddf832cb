import type { Route } from '@playwright/test';
import { driverPhone } from '../../fixtures/devices';
import { expectAccessible } from '../../fixtures/expect-accessible';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

/** The gateway keeps its answer for that long. */
const SLOW = { timeout: 45_000 };
const REFUND_CALL = { method: 'POST', path: '/checkout/*/refund', times: 1 };

const REASON = 'One cup came back; 5% & more\n#2';

const REFUNDS = '**/api/checkouts/*/refunds';
const loseAnswer = async (route: Route) => {
  await route.fetch();
  await route.abort();
};

test('C06 C24 a manager gives back a part and then the rest, and the customer is told when to expect it', async ({
  till,
  manager,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(24_100));
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  const { page, refund } = manager;
  await manager.openSale(checkout.orderId);
  await refund.button().tap();
  await expect(refund.amount()).toHaveValue('241.00');
  await refund.amount().fill('41.00');
  await refund.note().fill(REASON);
  expect(await refund.isWhole(), 'nothing of it is cut off').toBe(true);
  await expectAccessible(page, 'the refund of a sale');
  await page.route(REFUNDS, loseAnswer, { times: 1 });
  await refund.confirm(4_100).tap();
  const alert = refund.dialog().getByRole('alert');
  await expect(alert, 'once the page knows').toHaveText('This refund was sent.');
  await page.keyboard.press('Escape');
  await refund.button().tap();
  await refund.fill(4_100, REASON);
  await expect(alert, 'the same request is the same refund').toContainText('nothing more was refunded');
  await expect(refund.confirm(4_100)).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(refund.card(4_100)).toContainText('It takes 1 to 5 working days to arrive');
  await expect(refund.card(4_100)).toContainText('One cup came back');

  await refund.button().tap();
  await expect(refund.dialog()).toContainText('At most AED 200.00');
  await refund.note().fill('The rest');
  await refund.amount().fill('200.01');
  await expect(refund.confirm(20_001)).toBeDisabled();
  await expect(refund.about('more than is left')).toBeVisible();
  await refund.amount().fill('200.00');
  await refund.confirm(20_000).tap();
  await expect(refund.card(20_000)).toBeVisible();
  await expect(refund.button(), 'nothing is left').toBeHidden();
  expect(await sandbox.refundsOf(checkout)).toEqual([
    { amount: '41.00', note: REASON },
    { amount: '200.00', note: 'The rest' },
  ]);
});

test('a cashier gives money back only with a manager’s PIN, and both names stand under it', async ({
  till,
  person,
  stack,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(24_300));
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  await till.openSale(checkout.orderId);
  const { refund, page } = till;
  const manager = personWithRole(stack, 'manager');

  await refund.button().tap();
  await refund.amount().fill('43.00');
  await refund.reason('Faulty goods').tap();
  await refund.note().fill('Too small');
  await refund.next().tap();
  await expect(refund.confirm(4_300), 'nobody has approved it').toBeDisabled();
  await expect(refund.dialog()).toContainText(`A manager has to approve this: PIN of ${manager.name}`);
  await expect(refund.dialog().getByRole('heading'), 'what is approved').toHaveText('Refund AED 43.00');
  await expect(refund.dialog(), 'and of what').toContainText('AED 243.00 in all');
  expect(await refund.isWhole(), 'nothing of it is cut off').toBe(true);
  await refund.typePin(person.pin);
  expect(await refund.isWhole(), 'nothing of it is cut off').toBe(true);
  await expectAccessible(page, 'the approval of a refund');
  const whole = page.viewportSize();
  await page.setViewportSize({ width: 844, height: 390 });
  await refund.confirm(4_300).tap();
  const alert = refund.dialog().getByRole('alert');
  await expect(alert).toContainText(`Not the PIN of ${manager.name}`);
  await expect.poll(() => refund.isReadable(alert), 'on a phone that lies on its side').toBe(true);
  if (whole) await page.setViewportSize(whole);
  await expect(refund.pin(), 'a wrong PIN is cleared').toHaveValue('');
  await refund.typePin('1');
  await expect(refund.dialog().getByRole('alert'), 'it was about other digits').toBeHidden();
  expect(await sandbox.refundsOf(checkout), 'the gateway heard of nothing').toEqual([]);

  await refund.back().tap();
  await expect(refund.amount(), 'the way back keeps the amount').toHaveValue('43.00');
  await expect(refund.reason('Faulty goods')).toHaveAttribute('aria-pressed', 'true');
  await expect(refund.note()).toHaveValue('Too small');
  await page.mouse.click(5, 5);
  await expect(refund.note(), 'a tap outside, which hides a keyboard, throws nothing away').toHaveValue(
    'Too small',
  );
  await refund.next().tap();
  await refund.typePin(manager.pin);
  await refund.confirm(4_300).tap();
  await expect(refund.card(4_300)).toContainText(`Approved by ${manager.name}`);
  await expect(refund.card(4_300), 'whoever refunded sees what became of it').toBeInViewport({ ratio: 0.9 });
  await expect(page.locator(':focus'), 'and hears it').toContainText('It takes 1 to 5 working days');
  await expect(refund.card(4_300)).toContainText(person.name);
  expect(await sandbox.refundsOf(checkout)).toEqual([{ amount: '43.00', note: 'Faulty goods: Too small' }]);
});

/** Adds a manager to the page of a sale; the shop of the stories has one. */
const addManager = async (route: Route) => {
  const response = await route.fetch();
  const known = String.raw`\"managers\":[`;
  const noor = String.raw`{\"id\":\"stf_noor\",\"name\":\"Noor Ali\",\"role\":\"manager\"},`;
  await route.fulfill({ response, body: (await response.text()).replace(known, known + noor) });
};

test('of several managers one is chosen by their face, and the next begins with an empty PIN', async ({
  till,
  stack,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(24_400));
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  const { refund, page } = till;
  const manager = personWithRole(stack, 'manager');
  await page.route('**/orders/*', addManager);
  await till.openSale(checkout.orderId);
  await refund.button().tap();
  await refund.reason('Wrong amount').tap();
  await refund.next().tap();
  await expect(refund.pin(), 'nobody is chosen for them').toBeHidden();
  await expect(refund.face('Noor Ali'), 'for keyboards').toBeFocused();
  await expectAccessible(page, 'who approves a refund');
  await refund.face('Noor Ali').tap();
  await refund.typePin('12345');
  await refund.face(till.words.someoneElse).tap();
  await refund.face(manager.name).tap();
  await expect(refund.pin()).toHaveValue('');
  await refund.typePin(manager.pin);
  await refund.confirm(24_400).tap();
  await expect(refund.card(24_400)).toContainText(`Approved by ${manager.name}`);
  expect(await sandbox.refundsOf(checkout)).toEqual([{ amount: '244.00', note: 'Wrong amount' }]);
});

test.describe('in Arabic, on a phone', () => {
  test.use({ ...driverPhone, locale: 'ar-AE' });

  test(
    'C09 C11 a refund without an answer is not confirmed until it is found, and a refused one says why',
    { tag: '@matrix' },
    async ({ manager, sandbox }) => {
      test.setTimeout(150_000);
      const checkout = await sandbox.createdAt(await manager.sell(24_200));
      await sandbox.act(checkout, 'pay');
      await expect(manager.checkout.state('paid')).toBeVisible();
      await manager.openSale(checkout.orderId);
      const { refund, words } = manager;
      // Other stories give money back at the same time.
      const match = { ...REFUND_CALL, requestId: checkout.requestId };

      await sandbox.control('faults', { match, fault: { kind: 'delayed-commit', ms: 22_000 } });
      await refund.button().tap();
      expect(await refund.isWhole(), 'nothing of it is cut off').toBe(true);
      await refund.fill(4_200, 'مقاس غير مناسب');
      await expect(refund.card(4_200)).toContainText(words.state.notConfirmed, SLOW);
      await expect(refund.button(), 'one at a time').toBeHidden();
      await expect(refund.card(4_200)).toContainText(words.refund.sent, SLOW);

      const body = '{"success":false,"error":"Insufficient balance"}';
      await sandbox.control('faults', { match, fault: { kind: 'status', code: 400, body } });
      await refund.button().tap();
      await refund.fill(10_000, 'لون آخر');
      await expect(refund.dialog().getByRole('alert')).toContainText('Insufficient balance');
      await expect(refund.card(10_000)).toContainText(words.refund.notRefunded);
      expect(await sandbox.refundsOf(checkout)).toEqual([{ amount: '42.00', note: 'مقاس غير مناسب' }]);
    },
  );
});

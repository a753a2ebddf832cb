import type { Locator, Page } from '@playwright/test';
import { driverPhone } from '../../fixtures/devices';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

test.use({ ...driverPhone, locale: 'ar-AE', colorScheme: 'dark' });

/** Of those of one pad, all of it: in a row where they are, and which of them a finger reaches. */
function keysOf(pad: Locator): Promise<string[]> {
  return pad.getByRole('button').evaluateAll((keys) =>
    keys.map((key) => {
      const { x, y, width, height } = key.getBoundingClientRect();
      const isReached = [0.1, 0.9].every((part) =>
        key.contains(document.elementFromPoint(x + width / 2, y + height * part)),
      );
      return `${key.ariaLabel} at ${Math.round(x)}, ${Math.round(y)}${isReached ? '' : ', covered'}`;
    }),
  );
}

/** A finger that stays while everything slides up by a row of keys below it. */
async function pressWhileItMoves(page: Page, pad: Locator, name: string): Promise<void> {
  const key = await pad.getByRole('button', { name, exact: true }).boundingBox();
  if (!key) throw new Error(`There is no key ${name}.`);
  const point = { x: key.x + key.width / 2, y: key.y + key.height / 2 };
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await pad.evaluate(
    (moved: HTMLElement, by) => moved.setAttribute('style', `position: relative; top: ${by}px`),
    -key.height - 6,
  );
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await pad.evaluate((moved: HTMLElement) => moved.removeAttribute('style'));
}

test('U43 a wrong PIN of whoever approves a refund moves no key, and a press is one digit whatever moves', async ({
  till,
  person,
  stack,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(24_600));
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  await till.openSale(checkout.orderId);
  const { refund, page, words } = till;
  await refund.button().tap();
  await refund.amount().fill('46.00');
  await refund.note().fill('خطأ');
  await refund.next().tap();
  const pad = refund
    .dialog()
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: '5' }) });
  await expect(refund.pin()).toBeFocused();
  const before = await keysOf(pad);
  expect.soft(before.filter((key) => key.includes('covered'))).toEqual([]);

  await refund.typePin(person.pin);
  await refund.confirm(4_600).tap();
  await expect(refund.dialog().getByRole('alert')).toBeVisible();
  await expect.soft.poll(() => keysOf(pad), 'with the reason').toEqual(before);
  await refund.typePin('3');
  await expect(refund.dialog().getByRole('alert')).toBeHidden();
  expect.soft(await keysOf(pad), 'without it').toEqual(before);
  await expect(refund.pin()).toHaveValue('3');

  await pressWhileItMoves(page, pad, '3');
  await expect(refund.pin(), 'one press, one digit').toHaveValue('33');
  const covered = async () => (await keysOf(pad)).filter((key) => key.includes('covered'));
  for (const [width, height] of [
    [375, 667],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.soft.poll(covered, `at ${width}x${height}`).toEqual([]);
  }
  await pad.getByRole('button', { name: words.clear, exact: true }).tap();
  await refund.typePin(personWithRole(stack, 'manager').pin);
  await refund.confirm(4_600).tap();
  await expect(refund.card(4_600)).toBeVisible();
});

test('U43 a wrong PIN at the sign-in moves no key, on the smallest phone either', async ({
  strangeTill: till,
  person,
}) => {
  const { page, signIn } = till;
  for (const viewport of [driverPhone.viewport, { width: 320, height: 568 }]) {
    await page.setViewportSize(viewport);
    await signIn.open(till.url);
    await signIn.choose(person.name);
    const pad = page.getByRole('group').filter({ has: page.getByRole('button', { name: '5' }) });
    await expect(pad).toBeVisible();
    const before = await keysOf(pad);
    await signIn.typePin('000000');
    await expect(signIn.wrongPin()).toBeVisible();
    expect.soft(await keysOf(pad), 'with the reason').toEqual(before);
    await pressWhileItMoves(page, pad, '3');
    await expect.soft.poll(() => keysOf(pad), 'without it').toEqual(before);
    await expect(signIn.typed(1)).toBeAttached();
  }
});

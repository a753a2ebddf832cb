import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';

async function middleOfCharge(till: Till, minor: number): Promise<[number, number]> {
  await till.sale.typeAmount(minor);
  const box = await till.sale.chargeButton(minor).boundingBox();
  if (!box) throw new Error('The charge button is not on the screen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test.describe('A01 a nervous finger charges once', () => {
  test('when it taps twice', async ({ till, sandbox }) => {
    const [x, y] = await middleOfCharge(till, 7110);
    const { touchscreen } = till.page;
    await Promise.all([touchscreen.tap(x, y), touchscreen.tap(x, y)]);
    await till.checkout.scan(7110);
    await expect(till.checkout.dialog('cancelTitle'), 'the second tap hits nothing').toBeHidden();
    expect(await sandbox.createdBy(await till.device())).toHaveLength(1);
  });

  test('when it double-clicks', async ({ till, sandbox }) => {
    await till.sale.typeAmount(7120);
    await till.sale.chargeButton(7120).dblclick();
    await till.checkout.scan(7120);
    await expect(till.checkout.dialog('cancelTitle'), 'the second click hits nothing').toBeHidden();
    expect(await sandbox.createdBy(await till.device())).toHaveLength(1);
  });

  test('when it double-clicks New code', async ({ till, customer, sandbox }) => {
    await customer.open(await till.sell(7130));
    await customer.cancel();
    await expect(till.checkout.state('cancelled')).toBeVisible();
    await till.checkout.button('newCode').dblclick();
    await expect(till.checkout.state('waiting')).toBeVisible();
    expect(await sandbox.createdBy(await till.device()), 'the old code and one new one').toHaveLength(2);
  });
});

/** The second tap of a nervous finger, and an Enter that is still down: as soon as there is something below them. */
const pressWhatOpens = async (cancel: HTMLElement | SVGElement): Promise<boolean> => {
  cancel.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  let confirm: HTMLElement | null = null;
  while (!confirm) {
    await new Promise(requestAnimationFrame);
    confirm = document.querySelector('dialog [type=submit]');
  }
  confirm.click();
  const heldEnter = new KeyboardEvent('keydown', {
    key: 'Enter',
    repeat: true,
    bubbles: true,
    cancelable: true,
  });
  return confirm.dispatchEvent(heldEnter);
};

test('C01 two quick taps on Cancel, or a held Enter, cancel nothing', async ({ till }) => {
  await till.sell(7140);
  const { checkout } = till;
  expect(await checkout.button('cancel').evaluate(pressWhatOpens), 'what Enter would do').toBe(false);
  const confirm = checkout.button('confirmCancel');
  await expect(confirm, 'it works after a moment').toBeEnabled();
  await expect(checkout.state('waiting')).toBeVisible();
  await confirm.tap();
  await expect(checkout.state('cancelled')).toBeVisible();
});

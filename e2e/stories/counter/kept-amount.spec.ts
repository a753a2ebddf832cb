import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';
import { BY_HAND_MS } from '../../screens/sale-screen';

test('A05 a typed amount is there after a reload and for the next person, and gone once it is charged', async ({
  till,
  stack,
  sandbox,
}) => {
  const { sale, page } = till;
  await page.keyboard.type('12.5', { delay: BY_HAND_MS });
  await expect(sale.amount(1_250)).toBeVisible();
  await till.reload();
  await expect(sale.amount(1_250)).toBeVisible();
  await page.keyboard.type('5', { delay: BY_HAND_MS });
  await expect(sale.amount(1_255), 'it goes on where it was left').toBeVisible();
  const cashier = personWithRole(stack, 'cashier').name;
  await expect(sale.typedBy(cashier), 'their own needs no name').toBeHidden();
  await till.switchTo(personWithRole(stack, 'manager'));
  await expect(sale.amount(1_255)).toBeVisible();
  await expect(sale.typedBy(cashier)).toBeVisible();

  await sale.chargeButton(1_255).tap();
  const payUrl = await till.checkout.scan(1_255);
  await page.goBack();
  await expect(sale.amount(0)).toBeVisible();
  await till.reload();
  await expect(sale.amount(0)).toBeVisible();
  await till.open('/');
  await expect(sale.amount(0)).toBeVisible();
  const { orderId } = await sandbox.createdAt(payUrl);
  expect(await sandbox.createdBy(await till.device())).toEqual([expect.objectContaining({ orderId })]);
});

test('A17 an amount that was left for another screen is there, said to be old, and never added to', async ({
  till,
  sandbox,
}) => {
  const { sale, page } = till;
  const away = async () => {
    await page.getByRole('link', { name: 'Sales', exact: true }).tap();
    await page.waitForURL('**/orders');
    await page.getByRole('link', { name: 'New sale', exact: true }).tap();
  };
  const said = page.getByText('The amount from before is still here', { exact: true });
  await sale.type('2');
  await sale.writeNote('table 4');
  await away();
  await expect(sale.amount(2)).toBeVisible();
  await expect(said).toBeVisible();
  await sale.type('1999');
  await expect(sale.amount(1_999), 'not 219.99').toBeVisible();
  await expect(said).toBeHidden();
  await expect(sale.noteKey(), 'the note goes with its amount').toBeVisible();

  await sale.chargeButton(1_999).tap();
  const payUrl = await till.checkout.scan(1_999);
  await page.waitForURL('**/checkouts/*');
  const result = page.url();
  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  await till.open('/');
  await sale.type('7');
  await page.goto(result);
  await till.checkout.button('newSale').tap();
  await expect(sale.amount(0), 'a new sale begins with nothing').toBeVisible();
});

test('an amount that was cleared does not come back', async ({ till }) => {
  const { sale } = till;
  await sale.typeAmount(1_260);
  await sale.key(till.words.clear).tap();
  await till.reload();
  await expect(sale.amount(0)).toBeVisible();
});

test('A17 the next person never adds to an amount, nor takes a note, that somebody else typed', async ({
  till,
  stack,
  sandbox,
}) => {
  const { sale } = till;
  await sale.typeAmount(75);
  await sale.writeNote('table 4');
  await till.switchTo(personWithRole(stack, 'manager'));
  await expect(sale.amount(75)).toBeVisible();
  await expect(sale.noteKey('table 4')).toBeVisible();
  const before = await sale.key('5').boundingBox();
  await sale.type('2500');
  await expect(sale.amount(2_500)).toBeVisible();
  await expect(sale.noteKey()).toBeVisible();
  await expect(sale.typedBy(personWithRole(stack, 'cashier').name)).toBeHidden();
  expect(await sale.key('5').boundingBox(), 'no key moves').toEqual(before);
  await sale.chargeButton(2_500).tap();
  const payUrl = await till.checkout.scan(2_500);
  expect(await sandbox.createdAt(payUrl)).not.toMatchObject({ description: 'table 4' });
  await till.checkout.cancel();
});

test('no key moves while an amount with a note is typed', async ({ till }) => {
  const { sale, page } = till;
  for (const [width, height] of [
    [1180, 820],
    [390, 844],
    [844, 390],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    await sale.writeNote('table 4');
    const before = await sale.key('5').boundingBox();
    for (const digit of '123456') {
      await sale.key(digit).tap();
      expect(await sale.key('5').boundingBox(), `${width}x${height} after ${digit}`).toEqual(before);
    }
    await sale.key(till.words.clear).tap();
    await expect(sale.amount(0)).toBeVisible();
    await expect(sale.noteKey()).toBeVisible();
  }
});

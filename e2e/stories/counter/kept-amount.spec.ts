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
  await till.switchTo(personWithRole(stack, 'manager'));
  await expect(sale.amount(1_255)).toBeVisible();

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

test('an amount that was cleared does not come back', async ({ till }) => {
  const { sale } = till;
  await sale.typeAmount(1_260);
  await sale.key(till.words.clear).tap();
  await till.reload();
  await expect(sale.amount(0)).toBeVisible();
});

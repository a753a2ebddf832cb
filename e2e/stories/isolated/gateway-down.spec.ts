import { driverPhone, sellingDevices } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/isolated-test';

for (const [device, use] of sellingDevices) {
  // Once is enough; the phone comes with the matrix.
  test.describe(device, { tag: use === driverPhone ? '@matrix' : [] }, () => {
    test.use(use);

    test('A16 without the payment service the till refuses at once, keeps the amount and charges nobody', async ({
      till,
      gateway,
    }) => {
      await till.sale.charge(12340);
      await expect(
        till.sale.refusal('The payment service could not be reached. Nobody was charged.'),
      ).toBeVisible({
        timeout: 6_000,
      });
      await expect(till.sale.amount(12340)).toBeVisible();
      const said = till.sale.refusal('The payment service could not be reached.');
      await till.sale.type('0');
      await expect(said, 'another amount was never refused').toBeHidden();
      await till.page.keyboard.press('Backspace');

      const sandbox = await gateway.start();
      await till.sale.chargeButton(12340).tap();
      const payUrl = await till.checkout.scan(12340);
      expect(await sandbox.createdBy(await till.device()), 'only the second tap').toHaveLength(1);
      await sandbox.pay(payUrl);
      await expect(till.checkout.state('paid')).toBeVisible();
    });
  });
}

test.describe('on the way', () => {
  test.use(driverPhone);

  test('D17 when the payment service goes away under an open code the till says Not confirmed, then Paid', async ({
    till,
    gateway,
  }) => {
    test.setTimeout(90_000);
    await gateway.start();
    const payUrl = await till.sell(12350);
    await expect(till.checkout.state('waiting')).toBeVisible();
    await gateway.stop();
    await till.checkout.cancel();
    await expect(till.checkout.notCancelled(), 'a cancel that nobody heard is no cancel').toBeVisible();
    await expect(till.checkout.state('notConfirmed')).toBeVisible({ timeout: 25_000 });
    await (await gateway.start()).pay(payUrl);
    await expect(till.checkout.state('paid')).toBeVisible({ timeout: 20_000 });
  });
});

import { sellingDevices } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/isolated-test';

for (const [device, use] of sellingDevices) {
  test.describe(device, () => {
    test.use(use);

    test('after a quarter of an hour the till says Expired, and a new code for the same sale can be paid', async ({
      till,
      customer,
      gateway,
    }) => {
      const sandbox = await gateway.start();
      const firstUrl = await till.sell(13450);
      await customer.open(firstUrl);
      await sandbox.advanceClock(16);
      await expect(till.checkout.state('expired')).toBeVisible();

      await customer.open(firstUrl);
      await customer.expectEnding('expired');
      await till.checkout.button('newCode').tap();
      const secondUrl = await till.checkout.scan(13450);
      expect(secondUrl).not.toBe(firstUrl);
      await customer.payAt(secondUrl);
      await expect(till.checkout.state('paid')).toBeVisible();

      const [first, second] = await sandbox.createdBy(await till.device());
      expect(second?.orderId, 'the same order').toBe(first?.orderId);
      expect(await sandbox.paidFor(await sandbox.createdAt(firstUrl))).toEqual([]);
      expect(await sandbox.paidFor(await sandbox.createdAt(secondUrl))).toEqual(['134.50']);
    });
  });
}

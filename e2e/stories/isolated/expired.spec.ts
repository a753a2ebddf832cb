import { counterTablet, sellingDevices } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/isolated-test';
import { payNewCode } from '../../scenarios/pay-new-code';

for (const [device, use] of sellingDevices) {
  // Once is enough; the tablet comes with the matrix.
  test.describe(device, { tag: use === counterTablet ? '@matrix' : [] }, () => {
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
      await payNewCode({ till, customer, sandbox }, firstUrl, 13450);
    });
  });
}

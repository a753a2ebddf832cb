import { counterTablet, driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/lonely-test';
import { scanAndPay } from '../../plots/scan-and-pay';

const settings = {
  'in English on the counter tablet': { ...counterTablet, locale: 'en-AE' },
  'in Arabic on the driver’s phone': { ...driverPhone, locale: 'ar-AE' },
};

// This shop's gateway has the other name, and nothing but its settings says so.
for (const [name, device] of Object.entries(settings)) {
  test.describe(name, () => {
    test.use(device);

    test('with PointCheckout a customer scans the code and pays, and the till turns to Paid by itself', async ({
      strangeTill: till,
      person,
      customer,
      gateway,
    }) => {
      const sandbox = await gateway.start();
      await scanAndPay({ till, person, customer, sandbox });
      expect(await sandbox.keyHeaders()).toEqual(['x-pointcheckout-api-key']);
    });
  });
}

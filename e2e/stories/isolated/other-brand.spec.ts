import { driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/isolated-test';
import { scanAndPay } from '../../scenarios/scan-and-pay';

// This shop's gateway has the other name, and nothing but its settings says so.

test.use({ ...driverPhone, locale: 'ar-AE' });

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

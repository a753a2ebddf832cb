import { counterTablet, driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/isolated-test';

const SCREENS = [
  {
    where: 'in English on the counter tablet',
    use: counterTablet,
    text: 'At most AED\u00a05,000.00 a sale',
  },
  {
    where: 'in Arabic on the driver’s phone',
    use: { ...driverPhone, locale: 'ar-AE' },
    text: /^أقصى مبلغ للعملية .*5,000\.00/,
  },
];

for (const { where, use, text } of SCREENS) {
  test.describe(where, () => {
    test.use(use);

    test('A17 a sale above the shop’s largest cannot be charged, says how much may be, and what was typed stays', async ({
      till,
    }) => {
      await till.sale.typeAmount(500_001);
      await expect(till.page.getByRole('button', { name: text })).toBeDisabled();
      await expect(till.sale.amount(500_001)).toBeVisible();
      await till.page.keyboard.press('Enter');
      await expect(till.sale.amount(500_001), 'Enter charges nothing').toBeVisible();
      await till.page.keyboard.press('Backspace');
      await expect(till.sale.chargeButton(50_000), 'it can be put right').toBeEnabled();
    });
  });
}

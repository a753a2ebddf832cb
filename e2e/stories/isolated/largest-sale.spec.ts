import { counterTablet, driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/isolated-test';

const SCREENS = [
  {
    where: 'in English on the counter tablet',
    use: counterTablet,
    text: 'One sale may be AED\u00a05,000.00 at most here. Nobody was charged.',
  },
  {
    where: 'in Arabic on the driver’s phone',
    use: { ...driverPhone, locale: 'ar-AE' },
    text: 'أقصى مبلغ لعملية واحدة هنا \u20665,000.00\u00a0د.إ\u2069. لم يُخصم شيء من أحد.',
  },
];

for (const { where, use, text } of SCREENS) {
  test.describe(where, () => {
    test.use(use);

    test('A17 a sale above the shop’s largest is refused with how much may be, and what was typed stays', async ({
      till,
    }) => {
      await till.sale.charge(500_001);
      await expect(till.sale.refusal(text)).toBeVisible();
      await expect(till.sale.amount(500_001)).toBeVisible();
      await till.page.keyboard.press('Backspace');
      await expect(till.sale.amount(50_000), 'it can be put right').toBeVisible();
    });
  });
}

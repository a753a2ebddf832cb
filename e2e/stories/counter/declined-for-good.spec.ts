import { expect, test } from '../../fixtures/test';
import { payNewCode } from '../../scenarios/pay-new-code';
import { badCard } from '../../screens/pay-page';

test('after three declines the till says Declined, and a new code for the same sale can be paid', async ({
  till,
  customer,
  sandbox,
}) => {
  const firstUrl = await till.sell(3150);
  await customer.open(firstUrl);
  await customer.payWith(badCard);
  await expect(customer.declined()).toBeVisible();
  await customer.payWith(badCard);
  await expect(customer.declined()).toBeVisible();
  await customer.payWith(badCard);
  await customer.expectEnding('failed');
  await expect(till.checkout.state('declined')).toBeVisible();
  await expect(till.checkout.state('declined'), 'no reason is made up').toContainText(till.words.noReason);

  await payNewCode({ till, customer, sandbox }, firstUrl, 3150);
});

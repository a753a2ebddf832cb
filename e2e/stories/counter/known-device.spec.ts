import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

test('a device that one person uses asks for their PIN at once, and with two the last one stands first', async ({
  till,
  person,
  stack,
}) => {
  const { page, signIn } = till;
  const manager = personWithRole(stack, 'manager');
  const endSession = () => page.context().clearCookies({ name: /qtill_session$/ });
  await endSession();
  await page.goto(till.url);
  await expect(signIn.heading(person.name)).toBeVisible();
  await signIn.typePin('0');
  await expect(signIn.typed(1), 'its keypad is there').toBeAttached();
  await signIn.someoneElse().tap();
  await expect(signIn.title()).toBeVisible();
  await expect(signIn.names().first()).toHaveAccessibleName(person.name);

  await signIn.signIn(manager);
  await expect(till.sale.amount(0)).toBeVisible();
  await endSession();
  await page.goto(till.url);
  await expect(signIn.title()).toBeVisible();
  await expect(signIn.names().first()).toHaveAccessibleName(manager.name);
});

test('whoever hands the till over leaves the names, not their own PIN', async ({ till, person }) => {
  await till.pressSwitch();
  await expect(till.signIn.title()).toBeVisible();
  await expect(till.signIn.person(person.name)).toBeVisible();
});

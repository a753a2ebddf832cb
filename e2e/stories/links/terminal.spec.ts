import { expectAccessible } from '../../fixtures/expect-accessible';
import { expect, test } from '../../fixtures/test';

test('a sale moves from its code to a card terminal, is shown there again, and is paid', async ({
  till,
  sandbox,
}) => {
  const { page, words } = till;
  const code = await till.sell(2_350);
  await till.checkout.openMoreWays();
  await page.getByRole('link', { name: words.terminal.title }).tap();
  const first = page.getByRole('main').getByRole('listitem').first().getByRole('button');
  await expect(first).toBeEnabled();
  await expectAccessible(page, 'the card terminals');
  await first.tap();

  await expect(page.getByText(words.terminal.shows)).toBeVisible();
  await expect(page.locator('[data-terminal]'), 'the picture of it has the amount').toContainText('23.50');
  await expect(till.checkout.state('waiting')).toBeVisible();
  await expectAccessible(page, 'a payment on a card terminal');
  const closed = await sandbox.createdAt(code);
  expect(await sandbox.cancelledBy(closed), 'the code was closed first').toHaveLength(1);
  const made = (await sandbox.created()).filter(({ orderId }) => orderId === closed.orderId);
  expect(made).toHaveLength(2);
  const onTerminal = made.find(({ id }) => id !== closed.id);
  if (!onTerminal) throw new Error('Nothing was made for the terminal.');

  await page.getByRole('button', { name: words.terminal.again }).tap();
  await expect(async () =>
    expect((await sandbox.requests()).map(({ path }) => path)).toContainEqual(
      expect.stringContaining(`${onTerminal.id}/resend-to-terminal`),
    ),
  ).toPass();
  await sandbox.act(onTerminal, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await sandbox.paidFor(onTerminal)).toEqual(['23.50']);
  expect(await sandbox.paidFor(closed)).toEqual([]);
});

import { holdScripts } from '../../fixtures/hold-scripts';
import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';
import { BY_HAND_MS } from '../../screens/sale-screen';

const byHand = { delay: BY_HAND_MS };

/** Shows the keypad and keeps its scripts back until they are let go. */
async function openWithoutScripts({ page, url, sale }: Till): Promise<() => Promise<void>> {
  const bringScripts = await holdScripts(page);
  await page.goto(url, { waitUntil: 'commit' });
  await expect(sale.key('7')).toBeVisible();
  return bringScripts;
}

test('A17 what is tapped and typed before the scripts are there is the amount, whole and once', async ({
  till,
  sandbox,
}) => {
  const { sale, page } = till;
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const bringScripts = await openWithoutScripts(till);
  await sale.type('125');
  await page.keyboard.type('0', byHand);
  await sale.type('9');
  await page.keyboard.press('Enter');
  await bringScripts();
  await expect(sale.amount(12_509)).toBeVisible();
  await sale.type('0');
  await expect(sale.amount(125_090), 'and goes on by hand').toBeVisible();
  await expect(sale.chargeButton(125_090), 'Enter was for an amount that nobody saw').toBeVisible();
  expect(await sandbox.createdBy(await till.device())).toEqual([]);
  expect(errors).toEqual([]);
});

test('A17 they begin a new amount: the one from before the reload was not on the screen', async ({
  till,
}) => {
  await till.sale.typeAmount(4_200);
  const bringScripts = await openWithoutScripts(till);
  await till.sale.type('7');
  await bringScripts();
  await expect(till.sale.amount(7)).toBeVisible();
});

test('A17 a barcode that is scanned before the scripts are there is no amount', async ({ till }) => {
  const bringScripts = await openWithoutScripts(till);
  await till.sale.scan('6291041500213');
  await bringScripts();
  await expect(till.sale.refusal('A scanner typed that')).toBeVisible();
  await expect(till.sale.amount(0)).toBeVisible();
});

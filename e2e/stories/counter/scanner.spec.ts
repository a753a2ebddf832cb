import { expect, test } from '../../fixtures/test';
import { BY_HAND_MS } from '../../screens/sale-screen';

const CODE = '6291041500213';

/** A person lets the scanner go before typing; what follows it at once is taken for the rest of the code. */
const AFTER_A_SCAN_MS = 400;

test('A17 what a barcode scanner types is no amount and confirms nothing', async ({ till, sandbox }) => {
  const { sale, checkout, page } = till;
  await sale.scan(CODE);
  await expect(sale.refusal('A scanner typed that')).toBeVisible();
  await expect(sale.amount(0)).toBeVisible();
  await page.waitForTimeout(AFTER_A_SCAN_MS);
  await page.keyboard.type('1250', { delay: BY_HAND_MS });
  await sale.scan(CODE);
  await expect(sale.refusal('A scanner typed that')).toBeVisible();
  await expect(sale.amount(1250), 'what was typed before stays').toBeVisible();
  expect(await sandbox.createdBy(await till.device())).toEqual([]);

  await page.waitForTimeout(AFTER_A_SCAN_MS);
  await page.keyboard.press('Enter');
  await expect(checkout.state('waiting')).toBeVisible();
  await checkout.reachWithTab('cancel');
  await sale.scan(CODE);
  await expect(checkout.dialog('cancelTitle'), 'its Enter presses no button').toBeHidden();
  await page.waitForTimeout(AFTER_A_SCAN_MS);
  await page.keyboard.press('Enter');
  await expect(checkout.dialog('cancelTitle')).toBeVisible();
});

test('A17 a code that is scanned into an amount or under a form changes and sends nothing', async ({
  till,
}) => {
  const { links, sale, page } = till;
  await till.open('/links');
  const amount = links.amount();
  await amount.focus();
  await page.keyboard.type('18.6', { delay: BY_HAND_MS });
  await sale.scan(CODE);
  await expect(amount).toHaveValue('18.6');
  await expect(links.page.getByText('A scanner typed that')).toBeVisible();
  const note = page.getByLabel(till.words.links.note, { exact: true });
  await note.focus();
  await sale.scan(CODE);
  await expect(note, 'a text may be scanned').toHaveValue(CODE);
  await expect(links.makeButton(1_860)).toBeEnabled();
  await expect(links.page.getByText('The link is ready')).toBeHidden();
});

test('A17 a code that is scanned at the PIN pad is no PIN', async ({ strangeTill: till, person }) => {
  const { signIn, sale, page } = till;
  await signIn.open(till.url);
  await signIn.choose(person.name);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await sale.scan(CODE);
  await expect(page.getByRole('status').filter({ hasText: /^0 / })).toBeVisible();
  await page.waitForTimeout(AFTER_A_SCAN_MS);
  expect(asked.filter((url) => url.endsWith('/api/sign-in'))).toEqual([]);
  await page.keyboard.type(person.pin, { delay: BY_HAND_MS });
  await expect(sale.amount(0)).toBeVisible();
});

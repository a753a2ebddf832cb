import { listenToSounds } from '../../fixtures/listen-to-sounds';
import { expect, test } from '../../fixtures/test';

/** A webhook or a sweep brings it, and the till asks every few seconds. */
const TOLD = { timeout: 30_000 };

/** Longer than the line stays. */
const GONE = { timeout: 40_000 };

test('an older code is paid while the next customer scans: a line and one tone say so, the code stays as it is', async ({
  till,
  sandbox,
}) => {
  test.setTimeout(150_000);
  const { page, checkout, paidLine } = till;
  const heard = await listenToSounds(page);
  await till.reload();
  const older = await till.sell(4_250);
  await page.goBack();
  const newer = await till.sell(1_310);
  const { orderId } = await sandbox.createdAt(newer);

  await sandbox.pay(older);
  await expect(paidLine.aboutAnother(4_250)).toBeVisible(TOLD);
  await expect(paidLine.aboutAnother(4_250), 'which sale it is').toContainText(
    (await sandbox.createdAt(older)).orderId,
  );
  const colours = (selector: string) =>
    page.locator(selector).evaluate((each) => getComputedStyle(each).backgroundColor);
  const [ofLine, ofState] = [await colours('[data-said=code]'), await colours('.code-state')];
  expect(ofLine, 'it does not look like the state of this sale').not.toBe(ofState);
  await expect(paidLine.announced(4_250)).toHaveCount(1);
  await expect.poll(heard, 'not the melody of Paid').toEqual(['waiting', 'waiting', 'older']);
  expect(await checkout.scan(1_310)).toBe(newer);
  await expect(checkout.state('waiting')).toBeVisible();
  await expect(paidLine.about(4_250), 'gone by itself').toBeHidden(GONE);
  await expect(paidLine.announced(4_250)).toHaveCount(0);

  // The sale on the screen turns by itself, and needs no line.
  const told = paidLine.told(orderId);
  await sandbox.pay(newer);
  await expect(checkout.state('paid')).toBeVisible();
  await checkout.button('newSale').tap();
  await expect(till.sale.amount(0)).toBeVisible();
  await told;
  // A key is taken after what came with the answer.
  await till.sale.type('1');
  await expect(till.sale.amount(1)).toBeVisible();
  await expect(paidLine.about(1_310)).toBeHidden();
  expect((await heard()).slice(3), 'that of its own screen').toEqual(['paid']);

  const toldAgain = paidLine.told(orderId);
  await page.reload();
  await toldAgain;
  await till.sale.type('2');
  await expect(till.sale.amount(12)).toBeVisible();
  await expect(paidLine.about(4_250), 'paid before the page came').toBeHidden();
  expect(await heard()).toEqual([]);
});

test('two older codes are paid while an amount is typed: nothing moves, nothing is lost, and no other till hears of it', async ({
  till,
  anotherTill,
  sandbox,
}) => {
  const { page, paidLine, sale } = till;
  const other = await anotherTill();
  const codes = [await till.sell(4_310)];
  await page.goBack();
  codes.push(await till.sell(4_320));
  await page.goBack();
  await sale.typeAmount(777);
  const places = () =>
    Promise.all([sale.key('1'), sale.key('9'), sale.chargeButton(777)].map((each) => each.boundingBox()));
  const before = await places();

  for (const code of codes) await sandbox.pay(code);
  await expect(paidLine.aboutTwo()).toBeVisible(TOLD);
  await expect(sale.amount(777)).toBeVisible();
  expect(await places()).toEqual(before);
  await expect(other.paidLine.aboutTwo()).toBeHidden();
  await expect(other.paidLine.about(4_320)).toBeHidden();

  await paidLine.aboutTwo().tap();
  await expect(paidLine.aboutTwo()).toBeHidden();
  await expect(sale.amount(777), 'still typed').toBeVisible();
});

test(
  'beside the result of the newer sale, the line leads to the older one',
  { tag: '@matrix' },
  async ({ till, sandbox }) => {
    const { page, paidLine, checkout } = till;
    const older = await till.sell(4_410);
    const { orderId } = await sandbox.createdAt(older);
    await page.goBack();
    await sandbox.pay(await till.sell(4_420));
    await expect(checkout.state('paid')).toBeVisible();
    await sandbox.pay(older);
    await paidLine.look(4_410).tap(TOLD);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(orderId);
    await expect(paidLine.about(4_410), 'somebody has looked').toBeHidden();
  },
);

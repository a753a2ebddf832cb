import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';

/** Landscape, from a phone on its side to the largest screens. */
const LYING = [
  { width: 844, height: 390 },
  { width: 1024, height: 600 },
  { width: 1180, height: 820 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

/** A code that stays open while the next amount is typed. */
async function leaveOpen(till: Till, minor: number): Promise<string> {
  const payUrl = await till.sell(minor);
  await till.open('/');
  return payUrl;
}

/** Where everything is that somebody may be about to touch. */
const places = ({ sale, words }: Till) =>
  Promise.all(
    [
      sale.key('1'),
      sale.key('0'),
      sale.key(words.clear),
      sale.noteKey(),
      sale.chargeButton(0),
      sale.openCodes(),
      sale.lastSales(),
    ].map((each) => each.boundingBox()),
  );

/** How often anything about the keys changes within some seconds. */
const changesOfKeys = ({ page, words }: Till) =>
  page.getByRole('button', { name: words.delete, exact: true }).evaluate(async (key) => {
    let count = 0;
    const observer = new MutationObserver((changes) => (count += changes.length));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    if (key.parentElement) observer.observe(key.parentElement, all);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    observer.disconnect();
    return count;
  });

test('the keypad takes three fifths of every lying screen and the rail the rest, with no gutter', async ({
  till,
}) => {
  const { page, sale } = till;
  for (const size of LYING) {
    await page.setViewportSize(size);
    const name = `${size.width}x${size.height}`;
    await expect(sale.openCodes(), name).toBeVisible();
    const [rail, charge, last] = await Promise.all(
      [sale.openCodes(), sale.chargeButton(0), sale.key('3')].map((each) => each.boundingBox()),
    );
    if (!rail || !charge || !last) throw new Error(name);
    expect(rail.width / size.width, `${name}: the rail`).toBeGreaterThan(0.34);
    expect(rail.width / size.width, `${name}: the rail`).toBeLessThan(0.42);
    expect(rail.x - (last.x + last.width), `${name}: between keys and rail`).toBeLessThan(40);
    expect(size.width - (rail.x + rail.width), `${name}: beside the rail`).toBeLessThan(40);
    expect(charge.y + charge.height, `${name}: all is on the screen`).toBeLessThanOrEqual(size.height);
    const overflow = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
    expect(overflow, `${name}: nothing sticks out`).toEqual([0, 0]);
  }
});

test('a card stays within its rail, however much it says', async ({ till }) => {
  const { page, sale } = till;
  await sale.writeNote('a table far away in the garden, for Ali and his friends');
  await leaveOpen(till, 123_460);
  for (const size of LYING) {
    await page.setViewportSize(size);
    const [rail, card] = await Promise.all(
      [sale.openCodes(), sale.openCode(123_460)].map((each) => each.boundingBox()),
    );
    if (!rail || !card) throw new Error('There is no card.');
    expect(card.x + card.width, `${size.width}`).toBeLessThan(rail.x + rail.width);
    expect(rail.x + rail.width, `${size.width}`).toBeLessThan(size.width);
  }
  await sale.openCode(123_460).tap();
  await till.checkout.cancel();
});

test('nothing moves when the first code waits and when it is paid, and one press leads to it', async ({
  till,
  sandbox,
}) => {
  const { sale } = till;
  await expect(sale.openCodes()).toBeVisible();
  await expect(sale.openCodes()).toContainText('No code of this till is open');
  const before = await places(till);
  const payUrl = await leaveOpen(till, 4315);
  const card = sale.openCode(4315);
  await expect(card).toContainText(/Q-\w{4}-\w{4}/);
  await expect(card).toContainText(/1[45]:\d\d/);
  expect(await places(till)).toEqual(before);
  await expect(sale.lastSales().getByText('AED 43.15'), 'said once').toHaveCount(0);
  // It steps: nothing that could go on where less motion is asked for.
  const ring = card.locator('[data-ring]');
  expect(await ring.evaluate((each) => each.getAnimations({ subtree: true }).length)).toBe(0);
  const left = await card.innerText();
  expect(await changesOfKeys(till), 'the keys stay as they are while it counts').toBe(0);
  expect(await card.innerText()).not.toBe(left);
  await card.tap();
  expect(await till.checkout.scan(4315)).toBe(payUrl);
  await till.open('/');
  await sandbox.pay(payUrl);
  await expect(card, 'the line in the header tells').toBeHidden({ timeout: 25_000 });
  await expect(sale.openCodes()).toContainText('No code of this till is open');
  expect(await places(till)).toEqual(before);
});

test('the newest sale is on top of the last ones, whoever made it', async ({ till, anotherTill }) => {
  const { sale } = till;
  const list = sale.lastSales().getByRole('list');
  const other = await anotherTill();
  for (const minor of [4_330, 4_340]) {
    await other.sell(minor);
    await expect(list.getByText(`AED ${(minor / 100).toFixed(2)}`)).toBeAttached({ timeout: 25_000 });
    expect(await list.evaluate((each) => each.scrollTop), 'nothing above the first row that is shown').toBe(
      0,
    );
    await other.open('/');
  }
});

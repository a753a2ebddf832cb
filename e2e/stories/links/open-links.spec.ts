import { randomUUID } from 'node:crypto';
import { driverPhone, sellingDevices } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';
import { LinkPage } from '../../screens/link-page';
import { goodCard } from '../../screens/pay-page';
import type { Till } from '../../screens/till';

type Kind = 'page' | 'gateway';

/** Without its screens. */
async function makeLink({ page, url, language }: Till, amountMinor: number, kind: Kind): Promise<void> {
  const answer = await page.request.post(`${url}/api/links`, {
    headers: { origin: url, 'idempotency-key': randomUUID() },
    data: { amountMinor, currency: 'AED', kind, language, lifeMinutes: 1_440, note: null, delivery: null },
  });
  expect(answer.status()).toBe(201);
}

for (const [where, device] of sellingDevices)
  test.describe(where, () => {
    test.use({ ...device });

    test('open links are told beside the keypad in one line, which leads to them and moves no key', async ({
      till,
    }) => {
      const { page, sale, links } = till;
      await till.open('/');
      const places = () =>
        Promise.all([sale.key('1'), sale.key('0'), sale.chargeButton(0)].map((each) => each.boundingBox()));
      const before = await places();
      const asked = new Set<string>();
      page.on('request', (request) => asked.add(new URL(request.url()).pathname));
      await makeLink(till, 7_000, 'page');
      await makeLink(till, 5_000, 'gateway');
      await expect(links.twoOpen(12_000)).toBeVisible();
      expect(await places()).toEqual(before);
      expect([...asked].filter((path) => path.startsWith('/api/links'))).toEqual([]);
      await links.twoOpen(12_000).tap();
      await page.waitForURL('**/links');
    });
  });

test('the screen of a link that was just made turns to Paid', async ({ till, customer }) => {
  const { links } = till;
  await till.open('/links');
  const address = await links.makePage(1_360, `Cake ${Date.now()}`);
  await customer.open(address);
  await new LinkPage(customer.page, till.language).pay(1_360).tap();
  await customer.payWith(goodCard);
  await customer.expectEnding('paid');
  await expect(links.madeAndPaid()).toContainText(till.words.amount(1_360), { timeout: 30_000 });
});

const WIDTHS = [360, 820, 1180];

test.describe('a sale by a link', () => {
  for (const locale of ['en-AE', 'ar-AE'])
    test.describe(`in ${locale}`, () => {
      test.use({ ...driverPhone, locale, viewport: { width: 820, height: 1180 }, isMobile: false });

      test('says in Sales all that its row says, at every width', async ({ till }) => {
        const { page } = till;
        await makeLink(till, 8_450, 'gateway');
        await till.open('/orders');
        const row = page.getByRole('listitem').filter({ hasText: till.words.amount(8_450) });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const cut = await row
            .first()
            .evaluate((item) =>
              [...item.querySelectorAll('*')]
                .filter(
                  (each) =>
                    getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth,
                )
                .map(({ textContent }) => textContent),
            );
          expect(cut, `${width} wide`).toEqual([]);
        }
      });
    });
});

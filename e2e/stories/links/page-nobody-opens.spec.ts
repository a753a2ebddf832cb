import { expectAccessible } from '../../fixtures/expect-accessible';
import { expect, test } from '../../fixtures/test';

const PAGES = {
  hasPage: false,
  pageObstacle: { because: 'not_public', address: 'http://192.168.1.20:3000' },
};

test('an address that no customer can open is refused with the reason, and the other kind takes one press', async ({
  till,
}) => {
  const { links, page } = till;
  const note = `Roses ${Date.now()}`;
  await till.open('/links');
  const before = await links.makePage(1_150, note);
  await expect(
    page.getByText('only devices in this shop’s network'),
    'the sandbox says whom it reaches',
  ).toBeVisible();
  expect(new URL(before).pathname).toContain('/pay/');
  await links.done();

  // A server with real money has no such address; that the server itself refuses is told beside its handler.
  await page.route('**/api/links', async (route) => {
    const answer = await route.fetch();
    if (route.request().method() !== 'GET') return route.fulfill({ response: answer });
    const list = await answer.json();
    const own = list.links.map((link: { kind: string }) => ({
      ...link,
      ...(link.kind === 'page' && { address: null }),
    }));
    await route.fulfill({ json: { ...list, ...PAGES, links: own } });
  });
  await till.reload();
  await expect(links.kind('page')).toBeDisabled();
  await expect(links.kind('gateway')).toBeChecked();
  const refused = page.getByRole('group').filter({ has: links.kind('page') });
  await expect(refused).toContainText('192.168.1.20:3000');
  await expect(refused).toContainText('is no address of the internet');
  await expect(links.card(note)).toContainText('Customers cannot open this shop’s page from outside');
  await expectAccessible(page, 'a page that nobody can open');

  await links.instead(note).tap();
  const address = await links.address();
  expect(new URL(address).origin).not.toBe(new URL(before).origin);
  await links.done();
  await expect(links.instead(note), 'the page has made way').toBeHidden();
  await page.getByLabel(till.words.links.amount, { exact: true }).fill('12.50');
  await links.make(1_250);
  expect(new URL(await links.address()).origin).toBe(new URL(address).origin);
});

import type { Request } from '@playwright/test';
import { holdScripts } from '../../fixtures/hold-scripts';
import { expect, test } from '../../fixtures/test';
import { Till } from '../../screens/till';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const place of ['tillUrl', 'lanUrl'] as const) {
    test(`a name leads to the place for its PIN, and the PIN signs in, at ${place}`, async ({
      page,
      stack,
      person,
    }) => {
      const till = new Till(page, stack[place], 'en');
      const sent: Request[] = [];
      page.on('request', (request) => sent.push(request));
      await page.goto(`${till.url}/sign-in?next=${encodeURIComponent('/orders')}`);
      await expect(till.signIn.loading(), 'nothing else will come').toBeHidden();
      await till.signIn.person(person.name).tap();
      await expect(till.signIn.heading(person.name)).toBeVisible();
      await till.signIn.sendPin('000000');
      await expect(till.signIn.wrongPin()).toBeVisible();
      await till.signIn.sendPin(person.pin);
      await expect(till.sales.title(), 'where it was to lead').toBeVisible();

      expect(sent.filter((request) => request.url().includes(person.pin))).toEqual([]);
      const posts = sent.filter((request) => request.method() === 'POST');
      expect(posts).toHaveLength(2);
      for (const post of posts) expect(await post.headerValue('origin')).toBe(till.url);
    });
  }

  test('the way back to the names works, and a lock says how long it lasts', async ({
    strangeTill: till,
    person,
  }) => {
    const { page, signIn } = till;
    await signIn.open(till.url);
    await signIn.person(person.name).tap();
    await signIn.someoneElse().tap();
    await expect(signIn.title()).toBeVisible();
    await signIn.person(person.name).tap();
    await expect(signIn.pinField()).toBeVisible();
    await page.goto(`${page.url()}&failed=sign_in_locked&wait=300`);
    await expect(page.getByRole('alert').filter({ hasText: 'Try again in 5 minutes' })).toBeVisible();
  });
});

test('on a slow line the page says that it loads, a name answers, and the digits that are in stay in', async ({
  strangeTill: till,
  person,
}) => {
  const { page, signIn } = till;
  const bringScripts = await holdScripts(page);
  await page.goto(`${till.url}/sign-in`, { waitUntil: 'commit' });
  await expect(signIn.loading()).toHaveCSS('opacity', '1');
  await signIn.person(person.name).tap();
  await expect(signIn.pinField()).toBeFocused();
  await page.keyboard.type(person.pin.slice(0, 2));
  await signIn.heading(person.name).tap();
  await bringScripts();
  await expect(signIn.loading()).toBeHidden();
  await expect(signIn.typed(2)).toBeAttached();
  await expect(signIn.pinField()).toBeHidden();
  await signIn.typePin(person.pin.slice(2));
  await expect(till.sale.amount(0)).toBeVisible();
});

test('keys that are pressed beside the field before there is a script are digits of the PIN', async ({
  strangeTill: till,
  person,
}) => {
  const { page, signIn } = till;
  await signIn.open(till.url);
  const bringScripts = await holdScripts(page);
  const id = await signIn.person(person.name).getAttribute('value');
  await page.goto(`${till.url}/sign-in?who=${id}`, { waitUntil: 'commit' });
  await expect(signIn.pinField()).toBeFocused();
  await page.keyboard.type('2');
  await signIn.pinField().blur();
  await page.keyboard.type('7');
  await bringScripts();
  await expect(signIn.typed(2)).toBeAttached();
});

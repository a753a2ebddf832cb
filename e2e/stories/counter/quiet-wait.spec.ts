import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const HELD = /\/api\/checkouts\/[^/?]+\?after=\d+&mine=[\w-]+$/;
/** Less a little, so that screens do not come back at one moment. */
const HOLD_MS = 18_000;
const HELD_TO_THE_END = 0.95 * HOLD_MS;

type Asked = { readonly address: string; readonly askedAt: number; readonly lastedMs: number };

/** By the browser's own clock: this process may hear of a request seconds after it was sent. */
const asked = (page: Page): Promise<Asked[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/'))
      .map(({ name, startTime, duration }) => ({ address: name, askedAt: startTime, lastedMs: duration })),
  );

const heldAnswers = async (page: Page): Promise<Asked[]> =>
  (await asked(page)).filter(({ address }) => HELD.test(address));

test('a waiting till asks for one thing at a time, at most four times a minute, and still turns to Paid at once', async ({
  till,
  sandbox,
}) => {
  test.setTimeout(120_000);
  let held = 0;
  till.page.on('request', (request) => {
    if (HELD.test(request.url())) held += 1;
  });
  const payUrl = await till.sell(7_210);
  await expect(till.checkout.state('waiting')).toBeVisible();

  await expect.poll(() => held, { timeout: 70_000 }).toBe(2);
  const [first] = await heldAnswers(till.page);
  if (!first) throw new Error('It asked again before anything was answered.');
  expect(first.lastedMs, 'the server held its answer').toBeGreaterThan(HELD_TO_THE_END);
  const others = (await asked(till.page)).filter(
    ({ address, askedAt }) => askedAt > first.askedAt && !HELD.test(address),
  );
  expect(others, 'nothing else while it is held').toEqual([]);
  await expect(till.checkout.state('waiting'), 'it still knows').toBeVisible();

  // Paid as the next answer begins to wait: without a change it would wait to its end.
  await sandbox.pay(payUrl, '4242 4242 4242 4242');
  await expect(till.checkout.state('paid')).toBeVisible();
  const last = (await heldAnswers(till.page)).at(-1);
  expect(last?.lastedMs, 'the answer that was waiting brought the change').toBeLessThan(HELD_TO_THE_END);
});

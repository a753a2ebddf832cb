import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { test } from 'node:test';
import { freePort } from '@/scripts/lib/ports.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { codeRequests, count, expectBooksAgree } from './support/books';
import { needs } from './support/needs';
import { openShop, type Shop } from './support/open-shop';
import { type Checkout, newCharge, pay, repeatUntilAnswered, type Till } from './support/till';

const FROZEN_MS = 60_000;
const SEEN_MS = 10_000;
const SALES = 8;

/** A second process of the app on the same database. */
async function startSecond(shop: Shop): Promise<Till> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await shop.startApp({ env: { PORT: String(port) }, healthUrl: `${url}/api/health` });
  return shop.signIn(url);
}

const isPaid = async (till: Till, { id }: Checkout) => (await till.look(id))?.status === 'PAID';

test(
  'E04 a process that freezes in the middle of its sales is stood in for, and when it wakes up it does nothing twice',
  needs('freezing'),
  async (t) => {
    const shop = await openShop(t);
    await shop.startSandbox();
    const app = await shop.startApp();
    const [till, other] = [await shop.signIn(), await startSecond(shop)];
    const open = await till.sell();
    const charges = Array.from({ length: SALES }, () => newCharge());
    const answers = charges.map((charge) => till.charge(charge));
    // Some of them are at the gateway now, some in the database, some not begun.
    await waitUntil(() => codeRequests(shop).length > 1, { everyMs: 2, limitMs: 5_000 });
    app.signal('SIGSTOP');
    const frozenAt = Date.now();
    assert.ok(await pay(shop.sandboxUrl, open));
    assert.ok(
      await waitUntil(() => isPaid(other, open), { limitMs: SEEN_MS }),
      'nobody stood in for the frozen process',
    );
    const mine = await other.sell();
    assert.ok(await pay(shop.sandboxUrl, mine));
    assert.ok(await waitUntil(() => isPaid(other, mine), { limitMs: SEEN_MS }));
    await delay(Math.max(0, FROZEN_MS - (Date.now() - frozenAt)));
    app.signal('SIGCONT');
    await Promise.all(answers);
    await expectBooksAgree(shop);

    for (const charge of charges) await repeatUntilAnswered(till, charge);
    const stored = { orders: await count(shop, 'orders'), checkouts: await count(shop, 'checkouts') };
    assert.deepEqual(stored, { orders: SALES + 2, checkouts: SALES + 2 });
    const requestIds = codeRequests(shop).map(({ requestId }) => requestId);
    assert.equal(new Set(requestIds).size, requestIds.length, 'the gateway was asked twice for one code');
    await expectBooksAgree(shop);
  },
);

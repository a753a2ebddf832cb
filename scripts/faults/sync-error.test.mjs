import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../lib/wait.mjs';
import { askedOfGateway, holdBooks, storedReferences } from './support/books.mjs';
import { childrenOf, injectAtSync } from './support/inject-at-sync.mjs';
import { needs } from './support/needs.mjs';
import { openShop } from './support/open-shop.mjs';
import { newTap } from './support/open-till.mjs';

const TAPS = 10;

async function openSelling(t) {
  const shop = await openShop(t);
  const sandbox = await shop.startSandbox();
  await shop.startApp();
  const till = await shop.signIn();
  return { shop, sandbox, till, before: await till.sell() };
}

/** Charges again and again while nothing can be written to disk. */
async function chargeInVain(till) {
  const taps = Array.from({ length: TAPS }, () => newTap());
  const statuses = [];
  for (const tap of taps) statuses.push((await till.charge(tap)).status);
  return { taps, statuses };
}

/**
 * What comes of a tap whose disk failed. The log may hold the charge all the same: then it is as if its process had
 * died, whose time to ask has to pass before two searches find nothing, and staff are told that nothing was started.
 * Nothing may be stuck for longer than a minute.
 * @returns {Promise<'sold' | 'not_started' | false>}
 */
const endOf = (till, tap) =>
  waitUntil(
    async () => {
      const { status, body } = await till.charge(tap);
      if (status === 201) return 'sold';
      return body?.kind === 'not_started' && 'not_started';
    },
    { everyMs: 250, limitMs: 60_000 },
  );

test(
  'E07 while writes to the database’s disk fail, nothing is acknowledged and the gateway hears of nothing',
  needs('tracing'),
  async (t) => {
    const { shop, till, before } = await openSelling(t);
    const postmaster = shop.cluster.pid();
    const asked = askedOfGateway(shop).length;
    const tracer = await injectAtSync([postmaster, ...childrenOf(postmaster)], 'error=EIO');
    const { taps, statuses } = await chargeInVain(till);
    const heard = askedOfGateway(shop).length - asked;
    const hits = tracer.hits();
    await tracer.stop();
    t.diagnostic(`${hits} failed writes; ${TAPS} charges were answered ${statuses.join(', ')}`);
    assert.ok(hits > 0, 'no write failed');
    assert.deepEqual([...new Set(statuses)], [503], 'the till is told to ask again');
    assert.equal(heard, 0, 'the gateway heard of a charge that is not stored');

    await shop.cluster.start();
    const ends = [];
    for (const tap of taps) ends.push(await endOf(till, tap));
    t.diagnostic(`on a sound disk: ${ends.join(', ')}`);
    assert.ok(ends.every(Boolean), 'the same tap ends within a minute on a sound disk');
    // What had left no trace is a tap like any other.
    assert.ok(ends.includes('sold'), 'no tap works any more');
    await till.sell();
    const stored = await storedReferences(shop);
    assert.ok(stored.has(before.reference), 'an acknowledged sale is gone');
    assert.equal(stored.size, TAPS + 2, 'one tap became two sales');
    await holdBooks(shop);
  },
);

test(
  'E07 while writes to the gateway’s book fail, it answers nobody and the shop finds out what became of its codes',
  needs('tracing'),
  async (t) => {
    const { shop, sandbox, till } = await openSelling(t);
    const tracer = await injectAtSync([sandbox.pid], 'error=EIO');
    const { statuses } = await chargeInVain(till);
    await tracer.stop();
    t.diagnostic(`${tracer.hits()} failed writes; ${TAPS} charges were answered ${statuses.join(', ')}`);
    assert.ok(tracer.hits() > 0, 'no write failed');
    assert.ok(!statuses.includes(201), 'a code was shown that the gateway may forget');
    assert.ok(sandbox.isOver(), 'it went on without its book');
    await shop.startSandbox();
    assert.ok(await waitUntil(async () => (await till.charge(newTap())).status === 201, { limitMs: 15_000 }));
    await holdBooks(shop);
  },
);

import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { codeRequests, expectBooksAgree, storedReferences } from './support/books';
import { childrenOf, injectAtSync } from './support/inject-at-sync';
import { needs } from './support/needs';
import { openShop } from './support/open-shop';
import { type Charge, newCharge, type Till } from './support/till';

const CHARGES = 10;

async function openSelling(t: TestContext) {
  const shop = await openShop(t);
  const sandbox = await shop.startSandbox();
  await shop.startApp();
  const till = await shop.signIn();
  return { shop, sandbox, till, before: await till.sell() };
}

/** Charges again and again while nothing can be written to disk. */
async function chargeInVain(till: Till) {
  const charges = Array.from({ length: CHARGES }, () => newCharge());
  const statuses: number[] = [];
  for (const charge of charges) statuses.push((await till.charge(charge)).status);
  return { charges, statuses };
}

/**
 * What comes of a charge whose disk failed. The log may hold the charge all the same: then it is as if its process had
 * died, whose time to ask has to pass before two searches find nothing, and staff are told that nothing was started.
 * Nothing may be stuck for longer than a minute.
 */
const endOf = (till: Till, charge: Charge): Promise<'sold' | 'not_started' | false> =>
  waitUntil(
    async () => {
      const { status, kind } = await till.charge(charge);
      if (status === 201) return 'sold';
      return kind === 'not_started' && 'not_started';
    },
    { everyMs: 250, limitMs: 60_000 },
  );

test(
  'E07 while writes to the database’s disk fail, nothing is acknowledged and the gateway hears of nothing',
  needs('tracing'),
  async (t) => {
    const { shop, till, before } = await openSelling(t);
    const postmaster = shop.cluster.pid();
    assert.ok(postmaster, 'the database runs');
    const asked = codeRequests(shop).length;
    const tracer = await injectAtSync([postmaster, ...childrenOf(postmaster)], 'error=EIO');
    const { charges, statuses } = await chargeInVain(till);
    const heard = codeRequests(shop).length - asked;
    const hits = tracer.hits();
    await tracer.stop();
    t.diagnostic(`${hits} failed writes; ${CHARGES} charges were answered ${statuses.join(', ')}`);
    assert.ok(hits > 0, 'no write failed');
    assert.deepEqual([...new Set(statuses)], [503], 'the till is told to ask again');
    assert.equal(heard, 0, 'the gateway heard of a charge that is not stored');

    await shop.cluster.start();
    const ends: (string | false)[] = [];
    for (const charge of charges) ends.push(await endOf(till, charge));
    t.diagnostic(`on a sound disk: ${ends.join(', ')}`);
    assert.ok(ends.every(Boolean), 'the same tap ends within a minute on a sound disk');
    // A charge that left no trace is like any other.
    assert.ok(ends.includes('sold'), 'no tap works any more');
    await till.sell();
    const stored = await storedReferences(shop);
    assert.ok(stored.has(before.reference), 'an acknowledged sale is gone');
    assert.equal(stored.size, CHARGES + 2, 'one tap became two sales');
    await expectBooksAgree(shop);
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
    t.diagnostic(`${tracer.hits()} failed writes; ${CHARGES} charges were answered ${statuses.join(', ')}`);
    assert.ok(tracer.hits() > 0, 'no write failed');
    assert.ok(!statuses.includes(201), 'a code was shown that the gateway may forget');
    assert.ok(sandbox.isOver(), 'it went on without its book');
    await shop.startSandbox();
    assert.ok(
      await waitUntil(async () => (await till.charge(newCharge())).status === 201, { limitMs: 15_000 }),
    );
    await expectBooksAgree(shop);
  },
);

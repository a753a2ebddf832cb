import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAlive } from '../lib/processes.mjs';
import { probe } from '../lib/supervise/probe.mjs';
import { waitUntil } from '../lib/wait.mjs';
import { answerOf } from './support/answer-of.mjs';
import { bookLines, holdBooks, query, storedReferences } from './support/books.mjs';
import { pay } from './support/customer.mjs';
import { childrenOf, injectAtSync } from './support/inject-at-sync.mjs';
import { needs } from './support/needs.mjs';
import { openShop } from './support/open-shop.mjs';
import { newTap } from './support/open-till.mjs';

const DATABASE_SYNCS = 40;
const BOOK_SYNCS = 15;
const TILLS = 2;
const HIT_MS = 30_000;

/** Sells and pays until told to stop, and keeps what was answered. */
async function sellUntil(isOver, { till, shop, kept }) {
  while (!isOver()) {
    const tap = newTap();
    kept.taps.push(tap);
    const { status, body } = await till.charge(tap);
    if (status !== 201) {
      kept.unanswered.push(tap);
      continue;
    }
    const { checkout } = body;
    kept.acknowledged.push(checkout);
    if (!(await pay(shop.sandboxUrl, checkout))) continue;
    kept.paid.push(checkout);
    const seen = await till.look(checkout.id);
    if (seen.checkout?.status === 'PAID') kept.shownPaid.push(checkout);
  }
}

const isUp = ({ url }) => waitUntil(() => probe(`${url}/api/health`), { everyMs: 20, limitMs: 10_000 });

const newRecord = () => ({ taps: [], acknowledged: [], unanswered: [], paid: [], shownPaid: [] });

/** Sells on every till until the crash came. */
async function sellIntoCrash({ shop, tills, kept }, tracer) {
  let isOver = false;
  const sales = tills.map((till) => sellUntil(() => isOver, { till, shop, kept }));
  const wasHit = await waitUntil(tracer.hasKilled, { everyMs: 5, limitMs: HIT_MS });
  isOver = true;
  return { sales, wasHit };
}

/** What had no answer is sent again with its own key until it has one. */
async function repeatUnanswered({ tills: [till], kept }) {
  for (const tap of kept.unanswered.splice(0)) {
    const answered = await answerOf(till, tap);
    if (answered) kept.acknowledged.push(answered);
  }
}

async function expectNothingForgotten({ shop, kept }) {
  const stored = await storedReferences(shop);
  assert.deepEqual(
    kept.acknowledged.map(({ reference }) => reference).filter((reference) => !stored.has(reference)),
    [],
    'an acknowledged sale is gone',
  );
  const paid = await query(shop, `select id from checkouts where status = 'PAID'`);
  const ids = new Set(paid.map(({ id }) => id));
  assert.deepEqual(
    kept.shownPaid.filter(({ id }) => !ids.has(id)),
    [],
    'what a screen called paid is not',
  );
}

/** One order for each tap, however often it was sent. */
async function expectOneSalePerTap({ shop, kept }) {
  const [{ orders }] = await query(shop, 'select count(*)::int as orders from orders');
  assert.equal(orders, kept.taps.length);
}

async function openRun(t, sandboxEnv) {
  const shop = await openShop(t);
  const run = { shop, kept: newRecord(), sandbox: await shop.startSandbox(sandboxEnv) };
  await shop.startApp();
  run.tills = await Promise.all(Array.from({ length: TILLS }, () => shop.signIn()));
  return run;
}

/** The whole server falls, not only the process that was at its sync. */
async function fell(postmaster) {
  const all = isAlive(postmaster) ? [postmaster, ...childrenOf(postmaster)] : [];
  for (const pid of all) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await waitUntil(() => !all.some(isAlive), { everyMs: 10, limitMs: 5_000 });
}

async function crashDatabase(run, when) {
  const { shop } = run;
  const postmaster = shop.cluster.pid();
  const pids = [postmaster, ...childrenOf(postmaster)];
  const tracer = await injectAtSync(pids, `signal=SIGKILL:when=${when}`);
  const { sales, wasHit } = await sellIntoCrash(run, tracer);
  await fell(postmaster);
  await tracer.stop();
  await shop.cluster.start();
  await Promise.all(sales);
  assert.ok(await isUp(shop), 'the app does not find its database again');
  assert.ok(wasHit, `no process came to its sync ${when}: ${tracer.said().slice(-500)}`);
}

test(
  `E02 the database falls at each of its first ${DATABASE_SYNCS} writes to disk, and every acknowledged sale is there`,
  needs('tracing'),
  async (t) => {
    const run = await openRun(t);
    for (let when = 1; when <= DATABASE_SYNCS; when += 1) {
      await crashDatabase(run, when);
      await expectNothingForgotten(run);
    }
    await repeatUnanswered(run);
    await expectNothingForgotten(run);
    await expectOneSalePerTap(run);
    await holdBooks(run.shop);
    t.diagnostic(
      `${DATABASE_SYNCS} crashes, ${run.kept.acknowledged.length} sales, ${run.kept.paid.length} paid`,
    );
  },
);

async function crashSandbox(run, { when, env }) {
  const tracer = await injectAtSync([run.sandbox.pid], `signal=SIGKILL:when=${when}`);
  const { sales, wasHit } = await sellIntoCrash(run, tracer);
  await run.sandbox.kill();
  await tracer.stop();
  run.sandbox = await run.shop.startSandbox(env);
  await Promise.all(sales);
  assert.ok(wasHit, `the sandbox never came to its sync ${when}`);
}

function expectGatewayRemembers({ shop, kept }) {
  const lines = JSON.stringify(bookLines(shop));
  const forgotten = kept.acknowledged.filter(({ displayId }) => displayId && !lines.includes(displayId));
  assert.deepEqual(forgotten, [], 'the gateway forgot a code that it gave out');
}

test(
  `E02 the gateway falls at each of the first ${BOOK_SYNCS} writes to its book, and the shop finds out what became of it`,
  needs('tracing'),
  async (t) => {
    // One thread writes, so the n-th sync is the n-th of the whole process.
    const env = { UV_THREADPOOL_SIZE: '1' };
    const run = await openRun(t, env);
    for (let when = 1; when <= BOOK_SYNCS; when += 1) {
      await crashSandbox(run, { when, env });
      run.kept.unanswered = [];
      expectGatewayRemembers(run);
    }
    await expectNothingForgotten(run);
    await expectOneSalePerTap(run);
    await holdBooks(run.shop);
    t.diagnostic(
      `${BOOK_SYNCS} crashes, ${run.kept.acknowledged.length} sales, ${run.kept.paid.length} paid`,
    );
  },
);

import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { isAlive } from '@/scripts/lib/processes.mjs';
import { probe } from '@/scripts/lib/supervise/probe.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { bookLines, count, expectBooksAgree, query, storedReferences } from './support/books';
import { childrenOf, injectAtSync, type Tracer } from './support/inject-at-sync';
import { needs } from './support/needs';
import { openShop, type Shop } from './support/open-shop';
import type { Program } from './support/start-program';
import { type Charge, type Checkout, newCharge, pay, repeatUntilAnswered, type Till } from './support/till';

const DATABASE_SYNCS = 40;
const BOOK_SYNCS = 15;
const TILLS = 2;
const HIT_MS = 30_000;

/** What was answered to the tills. */
type Kept = {
  readonly charges: Charge[];
  readonly acknowledged: Checkout[];
  unanswered: Charge[];
  readonly paid: Checkout[];
  readonly shownPaid: Checkout[];
};

type Run = { readonly shop: Shop; readonly kept: Kept; readonly tills: readonly Till[]; sandbox: Program };

type Counter = { readonly till: Till; readonly shop: Shop; readonly kept: Kept };

/** Sells and pays until told to stop, and keeps what was answered. */
async function sellUntil(isOver: () => boolean, { till, shop, kept }: Counter): Promise<void> {
  while (!isOver()) {
    const charge = newCharge();
    kept.charges.push(charge);
    const { status, checkout } = await till.charge(charge);
    if (status !== 201 || !checkout) {
      kept.unanswered.push(charge);
      continue;
    }
    kept.acknowledged.push(checkout);
    if (!(await pay(shop.sandboxUrl, checkout))) continue;
    kept.paid.push(checkout);
    const seen = await till.look(checkout.id);
    if (seen?.status === 'PAID') kept.shownPaid.push(checkout);
  }
}

const isUp = ({ url }: Shop) => waitUntil(() => probe(`${url}/api/health`), { everyMs: 20, limitMs: 10_000 });

const newRecord = (): Kept => ({ charges: [], acknowledged: [], unanswered: [], paid: [], shownPaid: [] });

/** Sells on every till until the crash came. */
async function sellIntoCrash({ shop, tills, kept }: Run, tracer: Tracer) {
  let isOver = false;
  const sales = tills.map((till) => sellUntil(() => isOver, { till, shop, kept }));
  const wasHit = await waitUntil(tracer.hasKilled, { everyMs: 5, limitMs: HIT_MS });
  isOver = true;
  return { sales, wasHit };
}

/** What had no answer is sent again with its own key until it has one. */
async function repeatUnanswered({ tills: [till], kept }: Run): Promise<void> {
  assert.ok(till);
  for (const charge of kept.unanswered.splice(0)) {
    const answered = await repeatUntilAnswered(till, charge);
    if (answered) kept.acknowledged.push(answered);
  }
}

async function expectNothingForgotten({ shop, kept }: Run): Promise<void> {
  const stored = await storedReferences(shop);
  assert.deepEqual(
    kept.acknowledged.map(({ reference }) => reference).filter((reference) => !stored.has(reference)),
    [],
    'an acknowledged sale is gone',
  );
  const paid = await query<{ id: string }>(shop, `select id from checkouts where status = 'PAID'`);
  const ids = new Set(paid.map(({ id }) => id));
  assert.deepEqual(
    kept.shownPaid.filter(({ id }) => !ids.has(id)),
    [],
    'what a screen called paid is not',
  );
}

/** One order for each charge, however often it was sent. */
async function expectOneSalePerCharge({ shop, kept }: Run): Promise<void> {
  assert.equal(await count(shop, 'orders'), kept.charges.length);
}

async function openRun(t: TestContext, sandboxEnv: Record<string, string> = {}): Promise<Run> {
  const shop = await openShop(t);
  const sandbox = await shop.startSandbox(sandboxEnv);
  await shop.startApp();
  const tills = await Promise.all(Array.from({ length: TILLS }, () => shop.signIn()));
  return { shop, kept: newRecord(), tills, sandbox };
}

/** The whole server falls, not only the process that was at its sync. */
async function fell(postmaster: number): Promise<void> {
  const all = isAlive(postmaster) ? [postmaster, ...childrenOf(postmaster)] : [];
  for (const pid of all) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await waitUntil(() => !all.some(isAlive), { everyMs: 10, limitMs: 5_000 });
}

async function crashDatabase(run: Run, when: number): Promise<void> {
  const { shop } = run;
  const postmaster = shop.cluster.pid();
  assert.ok(postmaster, 'the database runs');
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
    await expectOneSalePerCharge(run);
    await expectBooksAgree(run.shop);
    t.diagnostic(
      `${DATABASE_SYNCS} crashes, ${run.kept.acknowledged.length} sales, ${run.kept.paid.length} paid`,
    );
  },
);

type SandboxCrash = { readonly when: number; readonly env: Record<string, string> };

async function crashSandbox(run: Run, { when, env }: SandboxCrash): Promise<void> {
  const tracer = await injectAtSync([run.sandbox.pid], `signal=SIGKILL:when=${when}`);
  const { sales, wasHit } = await sellIntoCrash(run, tracer);
  await run.sandbox.kill();
  await tracer.stop();
  run.sandbox = await run.shop.startSandbox(env);
  await Promise.all(sales);
  assert.ok(wasHit, `the sandbox never came to its sync ${when}`);
}

function expectGatewayRemembers({ shop, kept }: Run): void {
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
    await expectOneSalePerCharge(run);
    await expectBooksAgree(run.shop);
    t.diagnostic(
      `${BOOK_SYNCS} crashes, ${run.kept.acknowledged.length} sales, ${run.kept.paid.length} paid`,
    );
  },
);

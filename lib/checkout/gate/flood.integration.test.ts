import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createJobStore } from '../../db/jobs/job-store';
import { createCallBudget } from '../../db/watch/call-budget';
import type { Checkout } from '../../domain/checkout/checkout';
import { realTime } from '../../gateway/caller';
import { createGateway } from '../../gateway/create-gateway';
import { createTransport } from '../../gateway/http';
import { type RunningSandbox, startSandbox } from '../../gateway/testing/start-sandbox';
import { realTime as jobTime } from '../../jobs/job-time';
import { type JobRunner, startJobs } from '../../jobs/start-jobs';
import type { ReconcileDeps } from '../deps';
import { checkCheckout } from '../observe/check-checkout';
import { readDueJob } from '../observe/read-due-job';
import { openOrder } from '../open/open-order';
import { sweepJobs } from '../reconcile/sweep-job';
import { createHttpWorld, type HttpWorld } from '../testing/create-http-world';
import { type Asker, createGate, type Gate } from './gate';
import { createTerminalList } from './terminal-list';

const CAP = 20;
const OTHERS = 8;
/** Of each kind, one question after the other: a slow machine has no more to do than it can. */
const LOOPS = 3;

let sandbox: RunningSandbox;
let world: HttpWorld;
let jobs: JobRunner;
let gate: Gate;
let requests: ReconcileDeps;
let gateway: ReturnType<typeof createGateway>;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

beforeEach(async () => {
  world = await createHttpWorld(sandbox);
  let workerCalls = 0;
  const gatewayOf = (onCall: () => void) =>
    createGateway(
      { brand: 'paymennt', baseUrl: `${sandbox.origin}/mer/v2.0`, ...sandbox.credentials },
      { transport: createTransport(), ...realTime, onCall },
    );
  const clock = { now: () => Date.now() };
  const budget = createCallBudget(world.db, CAP);
  gate = createGate({ clock, budget, cap: CAP, wait: (ms) => delay(ms) });
  gateway = gatewayOf(() => undefined);
  requests = { ...world.deps, clock, budget, gateway: gateway.checkouts };
  const workers = { ...requests, gateway: gatewayOf(() => (workerCalls += 1)).checkouts };
  const takeCallCount = () => {
    const taken = workerCalls;
    workerCalls = 0;
    return taken;
  };
  jobs = startJobs([readDueJob({ checkout: workers, takeCallCount }), ...sweepJobs(workers)], {
    store: createJobStore(world.db),
    time: jobTime,
    random: Math.random,
    log: world.deps.log,
  });
});
afterEach(async () => {
  await jobs.stop();
  await world.drop();
});

async function open(deviceReference: string): Promise<Checkout> {
  const opened = await openOrder(requests, world.chargeInput({ deviceReference }));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

/** Asks again and again until the signal. */
async function loop(signal: AbortSignal, ask: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    await ask();
    await delay(10);
  }
}

test('B33 G4 a payment is seen while people check, list terminals and come back in loops, and the gateway hears no more than its cap', async () => {
  const target = await open('till-quiet');
  const others = await Promise.all(Array.from({ length: OTHERS }, (_, index) => open(`till-${index}`)));
  const until = new AbortController();
  let turn = 0;
  const another = () => others[(turn += 1) % OTHERS] ?? target;
  const check = (asker: Asker, { id }: Checkout) =>
    checkCheckout(
      { ...requests, mayRefresh: (about) => gate.mayRead(asker, about) },
      { id, branchId: world.staff.branchId },
    );
  const till: Asker = { kind: 'staff', name: 'loud', address: 'shop' };
  const payer: Asker = { kind: 'payer', name: null, address: 'street' };
  const terminals = createTerminalList({
    list: () => gateway.terminals.list(),
    mayAsk: () => gate.mayRead(till, 'terminals'),
    clock: requests.clock,
  });
  const line = (await world.book()).at(-1)?.seq ?? 0;
  const began = performance.now();
  const flood = Array.from({ length: LOOPS }, () => [
    loop(until.signal, () => check(till, another())),
    loop(until.signal, terminals),
    loop(until.signal, () => check(payer, another())),
  ]).flat();
  await delay(2_000);
  await world.control.act(target.gateway?.id ?? '', 'pay');
  await expect.poll(async () => (await world.stored(target)).status, { timeout: 25_000 }).toBe('PAID');
  const seconds = (performance.now() - began) / 1_000;
  until.abort();
  await Promise.all(flood);
  const calls = (await world.control.book(line)).filter(({ kind }) => kind === 'request');
  // The bucket may be full when it begins.
  expect(calls.length).toBeLessThan(CAP * (seconds + 1));
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCallBudget } from '../../db/watch/call-budget';
import type { Checkout } from '../../domain/checkout/checkout';
import { type SweepRange, SWEEPS } from '../../domain/checkout/watch-schedule';
import { realTime } from '../../gateway/caller';
import { createGateway } from '../../gateway/create-gateway';
import { createTransport } from '../../gateway/http';
import { type RunningSandbox, startSandbox } from '../../gateway/testing/start-sandbox';
import type { ReconcileDeps } from '../deps';
import { checkCheckout } from '../observe/check-checkout';
import { watchCheckouts } from '../observe/watch-checkouts';
import { openOrder } from '../open/open-order';
import { createHttpWorld, type HttpWorld } from '../testing/create-http-world';
import { growOlder } from '../testing/grow-older';
import { runSweep } from '../testing/run-sweep';
import { type Asker, createGate, type Gate } from './gate';
import { createTerminalList } from './terminal-list';

const CAP = 20;
const OTHERS = 8;
/** Time passes in such steps, and in no other way: a slow machine is no other test. */
const STEP_MS = 100;
/** Of each kind, in each step: six times the cap. */
const QUESTIONS = 4;
/** The watcher of one process asks for so much, and looks for what is due every few steps. */
const AT_ONCE = 10;
const READS_EVERY = 3;

let sandbox: RunningSandbox;
let world: HttpWorld;
let gate: Gate;
let requests: ReconcileDeps;
let workers: ReconcileDeps;
let terminals: () => Promise<unknown>;
/** Milliseconds that have passed, and how often somebody other than the watcher asked. */
let passed: number;
let asked: number;
let stepBegan: number;
let workerCalls: number;
let granted: number;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

beforeEach(async () => {
  world = await createHttpWorld(sandbox);
  [passed, asked, workerCalls, granted] = [0, 0, 0, 0];
  stepBegan = performance.now();
  const gatewayOf = (onCall: () => void) =>
    createGateway(
      { brand: 'paymennt', baseUrl: `${sandbox.origin}/mer/v2.0`, ...sandbox.credentials },
      { transport: createTransport(), ...realTime, onCall },
    );
  const clock = { now: () => world.deps.clock.now() + passed };
  const budget = createCallBudget(world.db, CAP);
  const wait = () => Promise.resolve();
  gate = createGate({ clock, budget, cap: CAP, wait });
  const gateway = gatewayOf(() => undefined);
  requests = { ...world.deps, budget, gateway: gateway.checkouts };
  workers = { ...requests, gateway: gatewayOf(() => (workerCalls += 1)).checkouts };
  terminals = createTerminalList({
    list: () => gateway.terminals.list(),
    mayAsk: () => gate.mayRead(till, 'terminals'),
    clock,
  });
});
afterEach(() => world.drop());

const till: Asker = { kind: 'staff', name: 'loud', address: 'shop' };
const payer: Asker = { kind: 'payer', name: null, address: 'street' };

async function open(deviceReference: string): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput({ deviceReference }));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

/** By the database's clock no more time passes than by ours: what went by since the last step is taken back. */
async function pass(): Promise<void> {
  const now = performance.now();
  await growOlder(world.db, Math.round(STEP_MS - (now - stepBegan)));
  stepBegan = now;
  passed += STEP_MS;
}

/** What a process does in a step beside answering: sweeps that are due, and reads within the installation's calls. */
async function work(): Promise<void> {
  for (const range of Object.keys(SWEEPS) as SweepRange[])
    await runSweep({ db: world.db, deps: workers }, range);
  if ((passed / STEP_MS) % READS_EVERY !== 0) return;
  const spent = workerCalls - granted;
  workerCalls = 0;
  granted = await workers.budget.takeCalls(AT_ONCE, spent);
  await Promise.all(await watchCheckouts(workers, granted));
}

test('B33 G4 a payment is seen within 3 s while people check, list terminals and come back in loops, and the gateway hears no more than its cap', async () => {
  const target = await open('till-quiet');
  const others = await Promise.all(Array.from({ length: OTHERS }, (_, index) => open(`till-${index}`)));
  let turn = 0;
  const check = (asker: Asker) => {
    const { id } = others[(turn += 1) % OTHERS] ?? target;
    const deps = { ...requests, mayRefresh: (about: Checkout['id']) => gate.mayRead(asker, about) };
    return checkCheckout(deps, { id, branchId: world.staff.branchId });
  };
  async function step(): Promise<void> {
    await pass();
    const questions = Array.from({ length: QUESTIONS }, () => [
      check(till),
      terminals(),
      check(payer),
    ]).flat();
    asked += questions.length;
    await Promise.all(questions);
    await work();
  }
  const line = (await world.book()).at(-1)?.seq ?? 0;
  while (passed < 2_000) await step();
  await world.control.act(target.gateway?.id ?? '', 'pay');
  const paidAt = passed;
  while ((await world.stored(target)).status !== 'PAID' && passed < paidAt + 10_000) await step();
  expect((await world.stored(target)).status).toBe('PAID');
  expect(passed - paidAt).toBeLessThanOrEqual(3_000);

  const calls = (await world.control.book(line)).filter(({ kind }) => kind === 'request').length;
  // The bucket may be full when it begins, and is refilled while the last step is under way.
  const seconds = (passed + performance.now() - stepBegan) / 1_000 + 1;
  expect(asked).toBeGreaterThan(3 * CAP * seconds);
  expect(calls).toBeLessThanOrEqual(CAP * seconds);
  expect(calls, 'the flood was heard at all').toBeGreaterThan(CAP);
});

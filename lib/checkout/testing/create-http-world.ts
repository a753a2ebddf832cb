import { Client } from 'pg';
import { vi } from 'vitest';
import { INSTANCE_LOCK, livingInstances } from '../../db/core/locks';
import type { Checkout } from '../../domain/checkout/checkout';
import { type SweepRange, SWEEPS } from '../../domain/checkout/watch-schedule';
import { createGateway } from '../../gateway/create-gateway';
import { createTransport } from '../../gateway/http';
import { controlSandbox } from '../../gateway/testing/control-sandbox';
import type { RunningSandbox } from '../../gateway/testing/start-sandbox';
import { TIME_LIMITS } from '../../gateway/caller';
import type { ReconcileDeps, RefundDeps } from '../deps';
import { watchCheckouts } from '../observe/watch-checkouts';
import { createWorld } from './create-world';
import { growOlder } from './grow-older';
import { runSweep } from './run-sweep';

/** Checkouts that one process reads in one round. */
const AT_ONCE = 50;

/**
 * The use cases on a real PostgreSQL, with the real client of the gateway, against the sandbox as a process of its own.
 * Time passes when a test says so: our clock stands still, and everything stored gets older.
 */
export async function createHttpWorld(sandbox: RunningSandbox) {
  const control = controlSandbox(sandbox.origin);
  await control.reset();
  const firstLine = (await control.book(0)).at(-1)?.seq ?? 0;
  const { db, url, drop, staff, chargeInput, deps: offline } = await createWorld();
  const logged: string[] = [];
  const limits = { ...TIME_LIMITS };
  const line = { transport: createTransport() };
  const now = Date.now();
  let passed = 0;
  let instance = 1;
  let process: Client | null = null;

  const connect = () =>
    createGateway(
      { brand: 'paymennt', baseUrl: `${sandbox.origin}/mer/v2.0`, ...sandbox.credentials },
      {
        transport: (request) => line.transport(request),
        now: () => now + passed,
        elapsed: () => passed,
        random: () => 0.5,
        // How long the client waits before it asks again is for its own tests.
        wait: () => Promise.resolve(),
        limits,
      },
    ).checkouts;
  const log = (_: object, message: string) => void logged.push(message);
  const deps: ReconcileDeps & RefundDeps = {
    ...offline,
    gateway: connect(),
    clock: { now: () => now },
    log: { info: () => undefined, warn: () => undefined, error: log },
    payBase: sandbox.origin,
    instance: () => instance,
  };

  /** A process is alive for as long as it holds its number. */
  async function start(): Promise<void> {
    process = new Client({ connectionString: url });
    await process.connect();
    await process.query('select pg_advisory_lock($1, $2)', [INSTANCE_LOCK, instance]);
  }

  /** As after kill -9: whatever it was about to do is not done, and another process takes its place. */
  async function die(): Promise<void> {
    await process?.end();
    const isGone = async () => {
      const { rows } = await db.execute(livingInstances);
      if (rows.length > 0) throw new Error('The killed process still holds its instance lock.');
    };
    await vi.waitFor(isGone, { timeout: 15_000 });
    instance += 1;
    await start();
  }

  async function pass(ms: number): Promise<void> {
    passed += ms;
    await Promise.all([control.advance(ms), growOlder(db, ms)]);
  }

  /** One round of the watcher: all sweeps, then every checkout that is due. */
  async function round(): Promise<void> {
    await deps.watch.expediteOrphans();
    const ranges = Object.keys(SWEEPS) as SweepRange[];
    // As in the runner, a sweep that cannot be claimed is offered again later.
    await Promise.allSettled(ranges.map((range) => runSweep({ db, deps, elapsed: () => passed }, range)));
    const granted = await deps.budget.takeCalls(AT_ONCE, 0);
    await Promise.all(await watchCheckouts(deps, granted));
  }

  /** Runs the watcher for `ms`, in steps; `waiting`: a till waits for the outcome of this checkout. */
  async function live(ms: number, { step = 1_000, waiting }: { step?: number; waiting?: Checkout } = {}) {
    for (let lived = 0; lived < ms; lived += step) {
      await pass(step);
      if (waiting) await deps.store.markAwaited(waiting.id);
      await round();
    }
  }

  async function stored({ id }: Checkout): Promise<Checkout> {
    const found = await deps.store.find(id, staff.branchId);
    if (!found) throw new Error(`No such checkout: ${id}`);
    return found;
  }

  /** The client gives up this soon while `call` runs: for answers that never come. */
  async function hasty<Value>(call: () => Promise<Value>): Promise<Value> {
    Object.assign(limits, { silence: 1_000, read: 1_500, change: 1_500 });
    try {
      return await call();
    } finally {
      Object.assign(limits, TIME_LIMITS);
    }
  }

  await start();
  return {
    ...{ db, url, deps, staff, chargeInput, control, logged, line },
    ...{ die, pass, round, live, stored, hasty },
    book: () => control.book(firstLine),
    drop: async () => {
      await process?.end();
      await drop();
    },
  };
}

export type HttpWorld = Awaited<ReturnType<typeof createHttpWorld>>;

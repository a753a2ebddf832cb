import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MINUTE, SECOND } from '../domain/core/durations';
import type { Job, JobClaim, JobOutcome, JobStore } from '../domain/ports/jobs';
import { startJobs } from './start-jobs';

/** A job store in memory, by the same clock as the timers. */
function createStore() {
  const due = new Map<string, number>();
  const finished: number[] = [];
  let isAway = false;
  const holds = ({ name, until }: JobClaim) => due.get(name) === Number(until);
  const until = (name: string, ms: number): JobClaim => {
    due.set(name, Date.now() + ms);
    return { name, until: String(Date.now() + ms) };
  };
  const store: JobStore = {
    async claim(name, leaseMs) {
      if (isAway) throw new Error('The database is away.');
      return (due.get(name) ?? 0) <= Date.now() ? until(name, leaseMs) : null;
    },
    renew: async (claim, leaseMs) => (holds(claim) ? until(claim.name, leaseMs) : null),
    async finish(claim, afterMs) {
      if (!holds(claim)) return;
      finished.push(afterMs);
      until(claim.name, afterMs);
    },
  };
  return { store, due, finished, setAway: (away: boolean) => void (isAway = away) };
}

let stores: ReturnType<typeof createStore>;
let starts: number[];
let logged: string[];
const stops: (() => Promise<void>)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  stores = createStore();
  starts = [];
  logged = [];
});
afterEach(async () => {
  const stopped = Promise.all(stops.splice(0).map((stop) => stop()));
  await vi.runAllTimersAsync();
  await stopped;
  vi.useRealTimers();
});

const log = (_: object, message: string) => void logged.push(message);

function start(...jobs: readonly Job[]) {
  const runner = startJobs(jobs, {
    store: stores.store,
    time: {
      elapsed: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: () => 0,
    log: { info: log, warn: log, error: log },
  });
  stops.push(runner.stop);
  return runner;
}

const local = (run: () => Promise<JobOutcome>): Job => ({
  name: 'local',
  offerMs: 300,
  shared: null,
  retry: { firstMs: SECOND, longestMs: 8 * SECOND },
  run: () => {
    starts.push(Date.now());
    return run();
  },
});
const shared = (run: () => Promise<JobOutcome>): Job => ({
  ...local(run),
  name: 'shared',
  offerMs: SECOND,
  shared: { leaseMs: 6 * SECOND, everyMs: MINUTE },
});
const takes = (ms: number, outcome: JobOutcome = 'done') =>
  new Promise<JobOutcome>((resolve) => setTimeout(() => resolve(outcome), ms));

describe('a job of this process', () => {
  test('runs at once and then so long after each run, never twice at a time', async () => {
    start(local(() => takes(1_000)));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(starts).toEqual([0, 1_300, 2_600]);
  });

  test('is run now when something wakes it, once more if it was running', async () => {
    const runner = start(local(() => takes(100)));
    await vi.advanceTimersByTimeAsync(150);
    runner.wake('local');
    await vi.advanceTimersByTimeAsync(50);
    runner.wake('local');
    runner.wake('local');
    await vi.advanceTimersByTimeAsync(100);
    expect(starts).toEqual([0, 150, 250]);
  });

  test('goes on at once as long as there is more to do', async () => {
    const outcomes: JobOutcome[] = ['more', 'more', 'done'];
    start(local(async () => outcomes.shift() ?? 'done'));
    await vi.advanceTimersByTimeAsync(10);
    expect(starts).toHaveLength(3);
  });

  test('that throws is tried again ever more slowly, and as usual after it went well', async () => {
    let isBroken = true;
    start(
      local(async () => {
        if (isBroken) throw new Error('Broken.');
        return 'done';
      }),
    );
    await vi.advanceTimersByTimeAsync(15_000);
    expect(starts).toEqual([0, 1_000, 3_000, 7_000, 15_000]);
    expect(logged).toHaveLength(5);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(8_600);
    expect(starts.slice(5)).toEqual([23_000, 23_300, 23_600]);
  });
});

describe('a job that all processes share', () => {
  test('is run by one of them, and due again so long after its start', async () => {
    start(shared(() => takes(500)));
    start(shared(() => takes(500)));
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(starts).toHaveLength(2);
    expect(starts[1]).toBeGreaterThanOrEqual(MINUTE);
    expect(starts[1]).toBeLessThan(MINUTE + 2 * SECOND);
  });

  test('that throws is finished all the same, and backs off: 1, 2, 4, then as usual', async () => {
    let failures = 3;
    start(
      shared(async () => {
        if ((failures -= 1) >= 0) throw new Error('Broken.');
        return 'done';
      }),
    );
    await vi.advanceTimersByTimeAsync(20_000);
    expect(stores.finished).toEqual([1_000, 2_000, 4_000, MINUTE]);
  });

  test('that works longer than its lease keeps it by renewing', async () => {
    start(shared(() => takes(30_000)));
    start(shared(() => takes(30_000)));
    await vi.advanceTimersByTimeAsync(40_000);
    expect(starts).toHaveLength(1);
    expect(stores.finished).toEqual([30_000]);
  });

  test('that another process took meanwhile is told so, and finished by that one alone', async () => {
    let isLost = false;
    const job = shared(() => takes(10_000));
    start({
      ...job,
      run: (signal) => {
        signal.addEventListener('abort', () => (isLost = true));
        return job.run(signal);
      },
    });
    await vi.advanceTimersByTimeAsync(1_000);
    stores.due.set('shared', 100_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isLost).toBe(true);
    expect(stores.finished).toEqual([]);
    expect(stores.due.get('shared')).toBe(100_000);
  });

  test('is offered again after the database was away, and not asked for without a pause meanwhile', async () => {
    stores.setAway(true);
    start(shared(async () => 'done'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(logged.length).toBeGreaterThan(3);
    expect(logged.length).toBeLessThan(12);
    stores.setAway(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(starts).toHaveLength(1);
  });
});

describe('a process that stops', () => {
  test('lets a run end and starts no other', async () => {
    const { stop } = start(
      shared(() => takes(1_000)),
      local(async () => 'done'),
    );
    await vi.advanceTimersByTimeAsync(100);
    const before = starts.length;
    const stopped = stop();
    await vi.advanceTimersByTimeAsync(1_000);
    await stopped;
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(starts).toHaveLength(before);
    expect(stores.finished).toEqual([59_000]);
  });

  test('gives back at once what does not end', async () => {
    const { stop } = start(shared(() => takes(10 * MINUTE)));
    await vi.advanceTimersByTimeAsync(100);
    const stopped = stop();
    await vi.advanceTimersByTimeAsync(5_000);
    await stopped;
    expect(stores.finished).toEqual([0]);
    const next = start(shared(async () => 'done'));
    await vi.advanceTimersByTimeAsync(100);
    expect(starts).toHaveLength(2);
    await next.stop();
  });
});

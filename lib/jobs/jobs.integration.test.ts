import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../db/core/database';
import { createJobStore } from '../db/jobs/job-store';
import { createTestDatabase, type TestDatabase } from '../db/testing/create-test-database';
import { MINUTE, SECOND } from '../domain/core/durations';
import type { Job, JobOutcome } from '../domain/ports/jobs';
import { realTime } from './job-time';
import { runJob } from './run-job';
import { startJobs } from './start-jobs';

let database: TestDatabase;
let second: ReturnType<typeof openDatabase>;
let runs: number;
let logged: string[];
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  // As another process: a pool of its own.
  second = openDatabase(database.url, () => undefined);
  runs = 0;
  logged = [];
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await second.close();
  await database.drop();
});

const log = (_: object, message: string) => void logged.push(message);
const depsOn = (db: TestDatabase['db']) => ({
  store: createJobStore(db),
  time: realTime,
  random: () => 0,
  log: { info: log, warn: log, error: log },
});

const job = (run: () => Promise<JobOutcome>, change: Partial<Job> = {}): Job => ({
  name: 'test',
  offerMs: 20,
  shared: { leaseMs: 30 * SECOND, everyMs: MINUTE },
  retry: { firstMs: SECOND, longestMs: MINUTE },
  run: () => {
    runs += 1;
    return run();
  },
  ...change,
});

const once = (given: Job, { db = database.db, failures = 0 } = {}) =>
  runJob(given, depsOn(db), { failures, stopping: new AbortController().signal });

function start(given: Job, db = database.db) {
  const runner = startJobs([given], depsOn(db));
  stops.push(runner.stop);
  return runner;
}

const dueIn = async () => {
  const { rows } = await database.db.execute<{ ms: number }>(
    sql`select extract(epoch from due_at - clock_timestamp())::float * 1000 as ms from jobs where name = 'test'`,
  );
  return rows[0]?.ms ?? NaN;
};
const makeDue = () => database.db.execute(sql`update jobs set due_at = clock_timestamp()`);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('of two processes', () => {
  test('one runs the job, and neither does until it is due again', async () => {
    const given = job(async () => 'done');
    const found = await Promise.all([once(given), once(given, { db: second.db })]);
    expect(found.filter((run) => run !== null)).toHaveLength(1);
    expect(await once(given)).toBeNull();
    expect(runs).toBe(1);
    expect(await dueIn()).toBeGreaterThan(50 * SECOND);
    await makeDue();
    expect(await once(given, { db: second.db })).not.toBeNull();
  });

  test('the other one takes over after the lease of one that died', async () => {
    const stores = [createJobStore(database.db), createJobStore(second.db)] as const;
    const dead = await stores[0].claim('test', 400);
    expect(await stores[1].claim('test', 400)).toBeNull();
    await wait(500);
    const taken = await stores[1].claim('test', 30_000);
    expect(taken).not.toBeNull();
    // Should the dead one only have been frozen, it changes nothing any more.
    if (!dead) throw new Error('Not claimed.');
    expect(await stores[0].renew(dead, 30_000)).toBeNull();
    await stores[0].finish(dead, 0);
    expect(await dueIn()).toBeGreaterThan(20 * SECOND);
  });

  test('one that works longer than its lease keeps the job', async () => {
    const given = job(() => wait(2_000).then(() => 'done'), {
      shared: { leaseMs: 600, everyMs: MINUTE },
    });
    start(given);
    start(given, second.db);
    await wait(2_300);
    expect(runs).toBe(1);
    await vi.waitFor(async () => expect(await dueIn()).toBeGreaterThan(50 * SECOND), { timeout: 60_000 });
  });
});

describe('a run that throws', () => {
  const broken = job(() => Promise.reject(new Error('Broken.')));

  test('gives the job back at once, and not to be run at once', async () => {
    expect(await once(broken)).toMatchObject({ failures: 1 });
    expect(await dueIn()).toBeLessThanOrEqual(SECOND);
    expect(await dueIn()).toBeGreaterThan(0);
    expect(logged).toEqual(['a job failed']);
  });

  test('backs off twice as long each time, and recovers', async () => {
    for (const failures of [0, 1, 2, 3]) {
      await once(broken, { failures });
      const due = await dueIn();
      expect(due).toBeLessThanOrEqual(2 ** failures * SECOND);
      expect(due).toBeGreaterThan((2 ** failures - 1) * SECOND);
      await makeDue();
    }
    expect(
      await once(
        job(async () => 'done'),
        { failures: 4 },
      ),
    ).toMatchObject({ failures: 0 });
    expect(await dueIn()).toBeGreaterThan(50 * SECOND);
  });
});

test('a process that stops gives the job to the others at once', async () => {
  let isRunning = false;
  const { stop } = start(
    job(() => {
      isRunning = true;
      return wait(20_000).then(() => 'done');
    }),
  );
  await vi.waitFor(() => expect(isRunning).toBe(true), { timeout: 60_000 });
  await stop();
  expect(await dueIn()).toBeLessThanOrEqual(0);
  expect(
    await once(
      job(async () => 'done'),
      { db: second.db },
    ),
  ).not.toBeNull();
});

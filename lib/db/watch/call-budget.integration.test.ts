import { afterEach, beforeEach, expect, test } from 'vitest';
import { borrowTestDatabase } from '../testing/borrow-test-database';
import { createCallBudget } from './call-budget';

let world: Awaited<ReturnType<typeof borrowTestDatabase>>;
beforeEach(async () => {
  world = await borrowTestDatabase();
});
afterEach(() => world.drop());

const watchWith = (cap: number) => createCallBudget(world.db, cap);

/** Of `count` requests at once, how many get their calls. */
async function passed(cap: number, { count, calls, share }: { count: number; calls: number; share: number }) {
  const watch = watchWith(cap);
  const asked = Array.from({ length: count }, () => watch.takeCallsForRequest(calls, share));
  return (await Promise.all(asked)).filter(({ isTaken }) => isTaken).length;
}

test('B33 whatever requests take, the watcher’s share of the calls is left to it', async () => {
  const taken = await passed(20, { count: 200, calls: 1, share: 0.5 });
  expect(taken).toBeGreaterThanOrEqual(10);
  // The flood lasts for a moment, in which the bucket refills.
  expect(taken).toBeLessThan(40);
  expect(await watchWith(20).takeCalls(10, 0)).toBeGreaterThanOrEqual(9);
});

test('who may go further into the budget still gets calls when the others no longer do', async () => {
  await passed(20, { count: 200, calls: 1, share: 0.5 });
  expect(await passed(20, { count: 1, calls: 3, share: 0.25 })).toBe(1);
});

test.each([1, 2, 3])(
  'a cap of %i lets a request pass when nobody has called, and no second one',
  async (cap) => {
    expect(await passed(cap, { count: 1, calls: 3, share: 0.5 })).toBe(1);
    expect(await passed(cap, { count: 1, calls: 3, share: 0.5 })).toBe(0);
  },
);

test('D04 while the gateway asks to slow down nobody gets a call, and it says for how long', async () => {
  const watch = watchWith(20);
  expect(await watch.takeCallsForRequest(1, 0.5)).toEqual({ isTaken: true, pausedMs: 0 });
  await watch.pauseCalls(60_000);
  const refused = await watch.takeCallsForRequest(1, 0);
  expect(refused.isTaken).toBe(false);
  expect(refused.pausedMs).toBeGreaterThan(50_000);
  expect(await watch.takeCalls(10, 0)).toBe(0);
});

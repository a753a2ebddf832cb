import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../db/testing/create-test-database';
import { runDay } from './day/run-day';
import { openStore, type Store } from './world/store';

/** Days that once showed a bug, and some that nobody has looked at. */
const SEEDS = [1, 2, 3, 215];

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test.each(SEEDS)(
  'E01 E03 on the day of seed %i no money is lost and none invented',
  async (seed) => {
    const { differences, defects, counts } = await runDay(store, seed);
    expect(differences).toEqual([]);
    expect(defects).toEqual([]);
    expect(counts.get('sold')).toBeGreaterThan(0);
    expect(counts.get('paid')).toBeGreaterThan(0);
  },
  120_000,
);

test('the same seed makes the same day', async () => {
  const [first, second] = [await runDay(store, 11), await runDay(store, 11)];
  expect(second.counts).toEqual(first.counts);
}, 120_000);

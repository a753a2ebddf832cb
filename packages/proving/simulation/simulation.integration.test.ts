import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/db/testing/create-test-database';
import { runDay } from './day/run-day';
import { openStore, type Store } from './world/database/store';

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

// One day: the step `simulation` of the test run has a hundred of them.
test('E01 E03 on the day of seed 1 no money is lost and none invented', async () => {
  const { differences, defects, counts } = await runDay(store, 1);
  expect(differences).toEqual([]);
  expect(defects).toEqual([]);
  expect(counts.get('sold')).toBeGreaterThan(0);
  expect(counts.get('paid')).toBeGreaterThan(0);
}, 120_000);

test('the same seed makes the same day', async () => {
  const first = await runDay(store, 11);
  // Whatever lay in the tables meanwhile.
  await runDay(store, 12);
  const second = await runDay(store, 11);
  expect(second.counts).toEqual(first.counts);
  // Every call, in its order and at its moment.
  expect(second.book).toEqual(first.book);
}, 120_000);

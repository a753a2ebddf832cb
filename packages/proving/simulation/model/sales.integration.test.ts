import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/db/testing/create-test-database';
import { openStore, type Store } from '../world/database/store';
import { houseCommands } from './background-commands';
import { checkEnd } from './check';
import { customerCommands } from './customer-commands';
import { emptyLedger } from './ledger';
import { openShop } from './open-shop';
import { tillCommands } from './till-commands';

/** So many stories, as long as there is time for another one: a slow machine tells fewer. */
const RUNS = 10;
const TIME_MS = 15_000;

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

/** Unbiased: short stories cost almost as much as long ones and tell less. */
const stories = fc.noBias(
  fc.commands([...tillCommands, ...customerCommands, ...houseCommands], { maxCommands: 80, size: 'max' }),
);

// To run a failure again, give fc.assert its seed and path and fc.commands its replayPath.
test('E01 whatever tills, customers and networks do one after the other, both books and the ledger agree', async () => {
  const deadline = performance.now() + TIME_MS;
  await fc.assert(
    fc.asyncProperty(stories, fc.nat(), fc.boolean(), async (story, seed, hasHook) => {
      if (performance.now() > deadline) return;
      const real = await openShop(store, { seed, processes: 1, hasHook });
      const model = emptyLedger();
      try {
        await fc.asyncModelRun(() => ({ model, real }), story);
        await checkEnd(model, real);
      } finally {
        await real.world.close();
      }
    }),
    { numRuns: RUNS },
  );
});

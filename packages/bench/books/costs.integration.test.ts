import { Client, type Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/db/testing/create-test-database';
import { costsOf, openPool, recordStatements } from './costs';
import { findKnown } from './find-known';
import { questions, type Question } from './questions';
import { seedBooks, type Shop } from './seed-books';

const SALES = 20_000;

/** Two days of the busiest shop: a table of one row a sale has a thousand pages. */
const MOST_PAGES = 400;

const shop: Shop = {
  branchId: 'brn_test',
  cashierId: 'stf_seed',
  managerId: 'stf_boss',
  systemId: 'stf_web',
  endpointId: 'whk_seed',
};

let database: TestDatabase;
let pool: Pool;
let record: ReturnType<typeof recordStatements>;
let asked: Question[];
beforeAll(async () => {
  database = await createTestDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await seedBooks(client, { shop, sales: SALES });
  const known = await findKnown(client);
  await client.end();
  pool = openPool(database.url);
  record = recordStatements(pool);
  asked = questions(record.db, { shop, known, now: Date.now() });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('no question costs more because of the sales that lie behind', async () => {
  const dear = [];
  for (const { name, ask, mostPages = MOST_PAGES } of asked) {
    record.take();
    await ask();
    const costs = await costsOf(pool, record.take());
    dear.push(...costs.filter(({ pages }) => pages > mostPages).map((cost) => ({ name, ...cost })));
  }
  expect(dear).toEqual([]);
});

import { Client } from 'pg';
import { migrateDatabase } from '@/lib/db/core/migrate-database';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { costsOf, openPool, recordStatements } from '../books/costs';
import { findKnown } from '../books/find-known';
import { questions } from '../books/questions';
import { seedBooks, type Shop } from '../books/seed-books';
import { type Spread, spreadOf } from '../figures/spread';
import { readSizes, type TableSize } from './read-sizes';

const SHOP: Shop = {
  branchId: 'brn_bench',
  cashierId: 'stf_cashier',
  managerId: 'stf_manager',
  systemId: 'stf_system',
  endpointId: 'whk_bench',
};

/** Asked so often before it is timed: caches are warm, as they are in a shop. */
const WARM_UP = 3;
const ROUNDS = 30;

/** `pages`: of 8 kB, that its statements touched. */
export type Answer = { readonly name: string; readonly ms: Spread; readonly pages: number };

export type Books = {
  readonly sales: number;
  readonly seededInS: number;
  readonly answers: readonly Answer[];
  readonly tables: readonly TableSize[];
};

/** Times every question on books of so many sales, in a database of their own that is dropped afterwards. */
export async function measureBooks(cluster: Cluster, sales: number): Promise<Books> {
  const name = `books_${sales}`;
  await onServer(cluster, `create database ${name}`);
  try {
    const url = cluster.url(name);
    await migrateDatabase(url);
    return await askAll(url, sales);
  } finally {
    await onServer(cluster, `drop database ${name} with (force)`);
  }
}

async function askAll(url: string, sales: number): Promise<Books> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const startedAt = performance.now();
  await seedBooks(client, { shop: SHOP, sales, onProgress: tellProgress(sales) });
  const seededInS = (performance.now() - startedAt) / 1_000;
  const known = await findKnown(client);
  const pool = openPool(url);
  const record = recordStatements(pool);
  const answers: Answer[] = [];
  for (const { name, ask } of questions(record.db, { shop: SHOP, known, now: Date.now() })) {
    const times: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      record.take();
      const askedAt = performance.now();
      await ask();
      if (round >= 0) times.push(performance.now() - askedAt);
    }
    const costs = await costsOf(pool, record.take());
    answers.push({ name, ms: spreadOf(times), pages: costs.reduce((sum, { pages }) => sum + pages, 0) });
  }
  const tables = await readSizes(client, sales);
  await pool.end();
  await client.end();
  return { sales, seededInS, answers, tables };
}

const tellProgress = (sales: number) => (done: number) => {
  if (done % 100_000 === 0) console.log(`  ${done} of ${sales} sales are in the books`);
};

async function onServer(cluster: Cluster, statement: string): Promise<void> {
  const client = new Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

import { migrateDatabase } from '@/lib/db/core/migrate-database';
import { type Day, runDay } from '../day/run-day';
import { describeFailures } from './describe-failures';
import { openStore } from '../world/database/store';

/** Runs the days of some seeds on an empty database and prints one line for each; exit code 1 if one went wrong. */
async function simulate(url: string, seeds: readonly number[], withinMs: number): Promise<void> {
  await migrateDatabase(url);
  const store = await openStore(url);
  for (const seed of seeds) {
    const startedAt = performance.now();
    const day = await runDay(store, seed).catch((error: unknown) => failed(seed, error));
    if (day.differences.length + day.defects.length > 0) process.exitCode = 1;
    console.log(JSON.stringify({ ...summary(day), ms: Math.round(performance.now() - startedAt) }));
    if (performance.now() > withinMs) break;
  }
  await store.close();
}

const failed = (seed: number, error: unknown): Day => ({
  seed,
  counts: new Map(),
  book: [],
  differences: [],
  defects: [error],
});

const summary = (day: Day) => ({
  seed: day.seed,
  counts: Object.fromEntries(day.counts),
  ...describeFailures(day),
});

const [url = '', seeds = '1', within = 'Infinity'] = process.argv.slice(2);
await simulate(url, seeds.split(',').map(Number), Number(within) * 1_000);

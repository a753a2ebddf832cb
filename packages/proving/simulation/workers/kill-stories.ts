import { migrateDatabase } from '@/lib/db/core/migrate-database';
import { runKillPoint } from '../kill-points/run-kill-point';
import { stories } from '../kill-points/stories';
import { describeFailures } from './describe-failures';
import { openStore } from '../world/database/store';

/**
 * Kills the one process of each story before every step of it that is this worker's, on an empty database, and prints
 * one line for each; exit code 1 if the books differed.
 */
async function kill(url: string, share: number, shares: number): Promise<void> {
  await migrateDatabase(url);
  const store = await openStore(url);
  for (const [name, story] of Object.entries(stories)) {
    for (let steps = share; ; steps += shares) {
      const point = await runKillPoint(store, story, steps);
      if (point.differences.length + point.defects.length > 0) process.exitCode = 1;
      console.log(
        JSON.stringify({ story: name, steps, isReached: point.isReached, ...describeFailures(point) }),
      );
      if (!point.isReached) break;
    }
  }
  await store.close();
}

const [url = '', share = '0', shares = '1'] = process.argv.slice(2);
await kill(url, Number(share), Number(shares));

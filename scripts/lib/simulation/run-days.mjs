import { availableParallelism } from 'node:os';
import { runShare } from './run-share.mjs';

/** More of them would wait for each other. */
const MOST_WORKERS = 4;

/**
 * Runs seeds on as many workers as there are processors, the next seed always the next of somebody.
 * @param {{ cwd: string, cluster: object, name: string, seeds: number[], signal: AbortSignal }} wish
 *   `name`: what the databases are called, which are made here
 * @param {(day: object) => void} onDay
 * @returns {Promise<{ code: number | null, errors: string }[]>} how each worker ended
 */
export async function runDays({ cwd, cluster, name, seeds, signal }, onDay) {
  const workers = Math.min(availableParallelism(), MOST_WORKERS, seeds.length);
  const shares = Array.from({ length: workers }, (_, index) => index);
  return Promise.all(
    shares.map(async (index) => {
      await cluster.createDatabase(`${name}_${index}`);
      const url = cluster.url(`${name}_${index}`);
      const own = seeds.filter((_, place) => place % workers === index);
      return runShare({ cwd, url, seeds: own, signal }, onDay);
    }),
  );
}

import { availableParallelism } from 'node:os';
import { runShare } from './run-share.mjs';

/** More of them would wait for each other. */
const MOST_WORKERS = 4;

/**
 * Divides work among as many workers as there are processors.
 * @param {{ cwd: string, cluster: object, name: string, most?: number, signal: AbortSignal }} wish
 *   `name`: what the databases are called, which are made here; `most`: pieces of work
 * @param {(url: string, index: number, workers: number) => string[]} argsOf what one worker is told
 * @param {(line: object) => void} onLine whatever one of them prints
 * @returns {Promise<{ code: number | null, errors: string }[]>} how each worker ended
 */
export async function runShares({ cwd, cluster, name, most = MOST_WORKERS, signal }, argsOf, onLine) {
  const workers = Math.min(availableParallelism(), MOST_WORKERS, most);
  return Promise.all(
    Array.from({ length: workers }, async (_, index) => {
      await cluster.createDatabase(`${name}_${index}`);
      const args = argsOf(cluster.url(`${name}_${index}`), index, workers);
      return runShare({ cwd, args, signal }, onLine);
    }),
  );
}

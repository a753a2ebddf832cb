import { runShares } from './run-shares.mjs';

/**
 * Runs seeds, the next one always the next of somebody.
 * @param {{ cwd: string, cluster: object, name: string, seeds: number[], signal: AbortSignal, within?: number }} wish
 *   `name`: what the databases are called, which are made here; `within`: after so many seconds no day begins any more
 * @param {(day: { seed: number, counts: object, differences: object[], defects: string[], ms: number }) => void} onDay
 * @returns {Promise<{ code: number | null, errors: string }[]>} how each worker ended
 */
export function runDays({ seeds, within = Infinity, ...place }, onDay) {
  const argsOf = (url, index, workers) => [
    'lib/simulation/simulate.ts',
    url,
    seeds.filter((_, at) => at % workers === index).join(','),
    String(within),
  ];
  return runShares({ ...place, most: seeds.length }, argsOf, onDay);
}

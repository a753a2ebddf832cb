import { parseArgs } from 'node:util';
import { ReadableError } from '../readable-error.mjs';

const SAY_IT = 'Say it like this: npm run nemesis -- --seed 1 --minutes 5 --processes 2';

/**
 * What `npm run nemesis` is asked for. Without a seed it takes one and says it.
 * @param {string[]} args
 * @returns {{ seed: number, minutes: number, processes: number, leastSales: number, verbose: boolean }}
 */
export function readWish(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      minutes: { type: 'string', default: '5' },
      processes: { type: 'string', default: '2' },
      least: { type: 'string', default: '50' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [seed, minutes, processes] = [values.seed, values.minutes, values.processes].map(Number);
  const isWhole = (number, most) => Number.isSafeInteger(number) && number >= 1 && number <= most;
  if (!Number.isSafeInteger(seed) || !(minutes >= 1 && minutes <= 24 * 60) || !isWhole(processes, 8))
    throw new ReadableError(`${SAY_IT} (from one minute, and up to eight processes).`);
  return { seed, minutes, processes, leastSales: Number(values.least), verbose: values.verbose };
}

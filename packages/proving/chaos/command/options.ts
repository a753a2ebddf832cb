import { parseArgs } from 'node:util';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';

const USAGE = 'Usage: npm run chaos -- --seed 1 --minutes 5 --processes 2';

export type ChaosOptions = ReturnType<typeof readOptions>;

/** What `npm run chaos` is asked for. Without a seed it takes one and prints it. */
export function readOptions(args: string[]) {
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
  const [seed, minutes, processes] = [Number(values.seed), Number(values.minutes), Number(values.processes)];
  const isCount = Number.isSafeInteger(processes) && processes >= 1 && processes <= 8;
  if (!Number.isSafeInteger(seed) || !(minutes >= 1 && minutes <= 24 * 60) || !isCount)
    throw new ReadableError(`${USAGE} (from one minute, and up to eight processes).`);
  return { seed, minutes, processes, leastSales: Number(values.least), verbose: values.verbose };
}

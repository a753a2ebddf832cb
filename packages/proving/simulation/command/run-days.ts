import { z } from 'zod';
import { failuresSchema } from './failures';
import { type Place, runWorkers } from './run-workers';

const daySchema = failuresSchema.extend({
  seed: z.number().int(),
  /** How often each thing happened. */
  counts: z.record(z.string(), z.number()),
  ms: z.number(),
});

export type DayReport = z.output<typeof daySchema>;

/** `within`: no day begins after so many seconds. */
type Days = Place & { readonly seeds: readonly number[]; readonly within?: number };

/** Runs the days of some seeds; each worker takes every n-th of them. Resolves to how each worker ended. */
export function runDays({ seeds, within = Infinity, ...place }: Days, onDay: (day: DayReport) => void) {
  const argsOf = (index: number, workers: number) => [
    seeds.filter((_, at) => at % workers === index).join(','),
    String(within),
  ];
  const program = 'packages/proving/simulation/workers/live-days.ts';
  return runWorkers(place, { program, argsOf, most: seeds.length }, (line) => onDay(daySchema.parse(line)));
}

import { parseArgs } from 'node:util';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { root } from '@/scripts/lib/root.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { workInMemory } from '@/scripts/lib/testing/work-in-memory.mjs';
import { hasFailed, printFailures } from './failures';
import { keptSeeds } from './kept-seeds';
import { type DayReport, runDays } from './run-days';
import { runKills } from './run-kills';
import { disableAutovacuum, reportEnds } from './run-workers';

/** A line of progress after so many days. */
const PROGRESS = 50;

/**
 * `npm run simulate -- --seeds 1000 --from 1`: small days of a shop, as many at once as there are processors;
 * `--kill`: stories that are killed at every step. `--within`: no day begins after so many seconds, once each worker
 * has finished one.
 */
export async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  workInMemory();
  if (options.isKill) return runKills();
  const { seeds, within, verbose } = options;
  const startedAt = Date.now();
  const tally = createTally({ planned: seeds.length, verbose, startedAt });
  await withCluster(async ({ cluster, signal }) => {
    await disableAutovacuum(cluster);
    reportEnds(await runDays({ cwd: root, cluster, name: 'days', signal, seeds, within }, tally.add));
  });
  const tookMs = Date.now() - startedAt;
  tally.print(tookMs);
  if (tally.days() === seeds.length) {
    if (tally.isGood() && !process.exitCode) console.log('\nNo money was lost and none invented.');
  } else if (tookMs >= within * 1000 && !process.exitCode) {
    console.log(`\nTime was up after ${tally.days()} of ${seeds.length} days.`);
    if (tally.isGood()) console.log('\nNo money was lost and none invented.');
  } else {
    console.log(`\nOnly ${tally.days()} of ${seeds.length} days were run: see above what ended the others.`);
    process.exitCode = 1;
  }
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '100' },
      from: { type: 'string', default: '1' },
      within: { type: 'string', default: 'Infinity' },
      kept: { type: 'boolean', default: false },
      kill: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [count, first, within] = [Number(values.seeds), Number(values.from), Number(values.within)];
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(first) || !(within > 0))
    throw new ReadableError('Usage: npm run simulate -- --seeds 100 --from 1 --within 600');
  const kept = values.kept ? keptSeeds() : [];
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  return { seeds: [...new Set([...kept, ...seeds])], within, verbose: values.verbose, isKill: values.kill };
}

type Given = { readonly planned: number; readonly verbose: boolean; readonly startedAt: number };

/** Counts what happened on all days, and prints each bad one. */
function createTally({ planned, verbose, startedAt }: Given) {
  const totals = new Map<string, number>();
  const bad: number[] = [];
  let days = 0;
  return {
    days: () => days,
    isGood: () => bad.length === 0,
    add(day: DayReport): void {
      days += 1;
      for (const [what, times] of Object.entries(day.counts))
        totals.set(what, (totals.get(what) ?? 0) + times);
      if (hasFailed(day)) {
        bad.push(day.seed);
        printFailures(`Seed ${day.seed}`, day);
        console.log(`Again, alone: npm run simulate -- --from ${day.seed} --seeds 1`);
      }
      if (verbose) console.log(`seed ${day.seed}: ${day.ms} ms ${JSON.stringify(day.counts)}`);
      else if (days % PROGRESS === 0)
        console.log(`${days} of ${planned} days, ${bad.length} of them bad, ${since(startedAt)} s`);
    },
    print(tookMs: number): void {
      console.log(`\n${days} days in ${(tookMs / 1000).toFixed(1)} s:`);
      for (const [what, times] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
        console.log(`  ${String(times).padStart(6)}  ${what}`);
      if (days > 0) printAverages(totals, days);
      if (bad.length > 0) console.log(`\nBad seeds: ${bad.join(', ')}`);
    },
  };
}

const since = (startedAt: number) => ((Date.now() - startedAt) / 1000).toFixed(1);

/** Shows whether the days get poorer. */
function printAverages(totals: ReadonlyMap<string, number>, days: number): void {
  const average = (what: string) => ((totals.get(what) ?? 0) / days).toFixed(1);
  console.log(
    `A day on average: ${average('sale')} sales (${average('sold')} of them came to a code, ${average('paid')} payments), ` +
      `${average('fault')} faults that struck, ${average('crash')} crashes.`,
  );
}

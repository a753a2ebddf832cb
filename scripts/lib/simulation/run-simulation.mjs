import { parseArgs } from 'node:util';
import { ensureDependencies } from '../dependencies.mjs';
import { ReadableError } from '../readable-error.mjs';
import { root } from '../root.mjs';
import { withCluster } from '../testing/with-cluster.mjs';
import { workInMemory } from '../testing/work-in-memory.mjs';
import { keptSeeds } from './kept-seeds.mjs';
import { runDays } from './run-days.mjs';
import { runKills } from './run-kills.mjs';
import { spareDatabase } from './spare-database.mjs';
import { tellBad } from './tell-bad.mjs';

const seconds = (ms) => (ms / 1000).toFixed(1);

function readWish(args) {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '100' },
      from: { type: 'string', default: '1' },
      within: { type: 'string' },
      kept: { type: 'boolean', default: false },
      kill: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [count, first, within] = [values.seeds, values.from, values.within ?? 'Infinity'].map(Number);
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(first) || !(within > 0))
    throw new ReadableError('Say it like this: npm run simulate -- --seeds 100 --from 1 --within 600');
  const kept = values.kept ? keptSeeds() : [];
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  return { seeds: [...new Set([...kept, ...seeds])], within, verbose: values.verbose, isKill: values.kill };
}

/** So that anybody can see that the days do not get poorer. */
function tellAverages(totals, days) {
  const average = (what) => ((totals.get(what) ?? 0) / days).toFixed(1);
  console.log(
    `A day on average: ${average('sale')} sales (${average('sold')} of them came to a code, ${average('paid')} payments), ` +
      `${average('fault')} faults that struck, ${average('crash')} crashes.`,
  );
}

/**
 * `npm run simulate -- --seeds 1000 --from 1`: small days of a shop, as many at once as there are processors;
 * with `--kill` stories that are killed at every step. `--within`: no further day begins after so many seconds, once
 * each worker has lived through one.
 */
export async function main(args) {
  const wish = readWish(args);
  await ensureDependencies(root);
  workInMemory();
  if (wish.isKill) return runKills();
  const startedAt = Date.now();
  const totals = new Map();
  const bad = [];
  let days = 0;
  const onDay = (day) => {
    days += 1;
    for (const [what, times] of Object.entries(day.counts)) totals.set(what, (totals.get(what) ?? 0) + times);
    if (day.differences.length + day.defects.length > 0) {
      bad.push(day.seed);
      tellBad(`Seed ${day.seed}`, day);
      console.log(`Again, alone: npm run simulate -- --from ${day.seed} --seeds 1`);
    }
    if (wish.verbose) console.log(`seed ${day.seed}: ${day.ms} ms ${JSON.stringify(day.counts)}`);
    else if (days % 50 === 0)
      console.log(
        `${days} of ${wish.seeds.length} days, ${bad.length} of them bad, ${seconds(Date.now() - startedAt)} s`,
      );
  };
  await withCluster(async ({ cluster, signal }) => {
    await spareDatabase(cluster);
    const { seeds, within } = wish;
    const ends = await runDays({ cwd: root, cluster, name: 'days', signal, seeds, within }, onDay);
    for (const { errors } of ends) if (errors) console.error(errors);
    if (ends.some(({ code }) => code !== 0)) process.exitCode = 1;
  });
  const took = Date.now() - startedAt;
  console.log(`\n${days} days in ${seconds(took)} s:`);
  for (const [what, times] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${String(times).padStart(6)}  ${what}`);
  if (days > 0) tellAverages(totals, days);
  if (bad.length > 0) console.log(`\nBad seeds: ${bad.join(', ')}`);
  if (days < wish.seeds.length && took >= wish.within * 1000 && !process.exitCode) {
    console.log(`\nTime was up after ${days} of ${wish.seeds.length} days.`);
  } else if (days < wish.seeds.length) {
    console.log(`\nOnly ${days} of ${wish.seeds.length} days were lived: see above what ended the others.`);
    process.exitCode = 1;
  }
  if (bad.length === 0 && !process.exitCode) console.log('\nNo money was lost and none invented.');
}

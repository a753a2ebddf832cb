import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/lib/root.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { workInMemory } from '@/scripts/lib/testing/work-in-memory.mjs';
import { keptSeeds } from '../simulation/command/kept-seeds';
import type { Break } from './break';
import { copyProject } from './copy-project';
import { liveUntilBad, liveWithBreak, type Outcome, type Place } from './live-with-break';

type Days = Place & { readonly seeds: readonly number[] };

/**
 * Makes each break that concerns money in a copy, one at a time, and runs days of the simulation with it. `count`: a
 * break that so many days do not show is not found.
 */
export async function breakForDays(chosen: readonly Break[], count: number): Promise<void> {
  workInMemory();
  await withCluster(async ({ cluster, folder, signal }) => {
    const money = chosen.filter(({ isMoney, unseen }) => isMoney && !unseen);
    for (const { id, unseen } of chosen)
      if (unseen) console.log(`${id} is not for the simulation: ${unseen}`);
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    await copyProject(root, copy);
    // What chance brings together once in hundreds of days, such as the right fault and an early payment, is kept.
    const seeds = [...new Set([...keptSeeds(), ...Array.from({ length: count }, (_, index) => index + 1)])];
    const place = { copy, cluster, signal };
    const { missed, badSeeds } = await tryEach(money, { ...place, seeds });
    if (signal.aborted) return;
    console.log(`\n${money.length - missed.length} of ${money.length} money breaks were found.`);
    console.log(`The ${badSeeds.size} days that found them, without any break ...`);
    const bad = await badWithoutBreak(badSeeds, place);
    if (bad.length > 0) console.log(`Bad without any break: ${bad.join(', ')}`);
    if (missed.length > 0) console.log(`Not found in ${count} days: ${missed.join(', ')}.`);
    if (bad.length + missed.length > 0) process.exitCode = 1;
  });
}

async function tryEach(chosen: readonly Break[], days: Days) {
  const missed: string[] = [];
  const badSeeds = new Set<number>();
  for (const [index, each] of chosen.entries()) {
    const outcome = await liveWithBreak(each, days);
    if (days.signal.aborted) break;
    if (outcome.bad && !outcome.stale) badSeeds.add(outcome.bad.seed);
    else missed.push(each.id);
    console.log(`${index + 1}/${chosen.length} ${each.id}: ${each.what}\n    ${verdict(outcome, each)}`);
  }
  return { missed, badSeeds };
}

function verdict({ lived, bad, stale }: Outcome, { behind }: Break): string {
  if (stale) return `STALE: ${stale}`;
  const nets = behind ? ', without the nets behind it' : '';
  if (!bad) return `NOT FOUND in ${lived.length} days${nets}`;
  const [difference] = bad.differences;
  const symptom = difference
    ? `${difference.invariant}: ${difference.sentence}`
    : bad.defects[0]?.split('\n')[0];
  return `found after ${lived.length} (seed ${bad.seed})${nets}: ${symptom}`;
}

/** A day that is bad without any break would seem to find everything. */
async function badWithoutBreak(seeds: ReadonlySet<number>, place: Place): Promise<number[]> {
  const bad: number[] = [];
  for (const seed of seeds) {
    const outcome = await liveUntilBad({ ...place, seeds: [seed] });
    if (outcome.bad || outcome.stale) bad.push(seed);
  }
  return bad;
}

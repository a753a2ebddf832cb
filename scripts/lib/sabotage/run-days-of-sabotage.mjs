import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { keptSeeds } from '../simulation/kept-seeds.mjs';
import { withCluster } from '../testing/with-cluster.mjs';
import { workInMemory } from '../testing/work-in-memory.mjs';
import { copyProject } from './copy-project.mjs';
import { liveUntilBad, liveWithBreak } from './live-with-break.mjs';

const symptom = ({ differences, defects }) =>
  differences.length > 0
    ? `${differences[0].invariant}: ${differences[0].sentence}`
    : String(defects[0]).split('\n')[0];

const verdict = ({ days, bad, stale }) => {
  if (stale) return `STALE: ${stale}`;
  return bad ? `found after ${days} (seed ${bad.seed}): ${symptom(bad)}` : `NOT FOUND in ${days} days`;
};

/** A day that is bad without any break would seem to find everything. */
async function badWithout(seeds, place) {
  const bad = [];
  for (const seed of seeds) {
    const result = await liveUntilBad({ ...place, seeds: [seed] });
    if (result.bad || result.stale) bad.push(seed);
  }
  return bad;
}

async function tryEach(chosen, place) {
  const missed = [];
  const seeds = new Set();
  for (const [index, each] of chosen.entries()) {
    const result = await liveWithBreak(each, place);
    if (place.signal.aborted) break;
    if (result.bad && !result.stale) seeds.add(result.bad.seed);
    else missed.push(each.id);
    console.log(`${index + 1}/${chosen.length} ${each.id}: ${each.what}\n    ${verdict(result)}`);
  }
  return { missed, seeds };
}

/**
 * Makes each fault that concerns money in a copy, one at a time, and lets a simulated shop live with it.
 * @param {import('./breaks/all.mjs').Break[]} chosen
 * @param {number} count a break that so many days do not show is not found
 */
export function runDaysOfSabotage(chosen, count) {
  workInMemory();
  return withCluster(async ({ cluster, folder, signal }) => {
    const money = chosen.filter(({ isMoney, unseen }) => isMoney && !unseen);
    for (const { id, unseen } of chosen)
      if (unseen) console.log(`${id} is not for the simulation: ${unseen}`);
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    await copyProject(root, copy);
    // What chance brings together once in hundreds of days, such as the right fault and an early payment, is kept.
    const days = [...new Set([...keptSeeds(), ...Array.from({ length: count }, (_, index) => index + 1)])];
    const { missed, seeds } = await tryEach(money, { copy, cluster, signal, seeds: days });
    console.log(`\n${money.length - missed.length} of ${money.length} money breaks were found.`);
    console.log(`The ${seeds.size} days that found them, without any break ...`);
    const bad = await badWithout(seeds, { copy, cluster, signal });
    if (bad.length > 0) console.log(`Bad without any break: ${bad.join(', ')}`);
    if (missed.length > 0) console.log(`Not found in ${count} days: ${missed.join(', ')}.`);
    if (bad.length + missed.length > 0) process.exitCode = 1;
  });
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { keptSeeds } from '../simulation/kept-seeds.mjs';
import { withCluster } from '../testing/with-cluster.mjs';
import { workInMemory } from '../testing/work-in-memory.mjs';
import { copyProject } from './copy-project.mjs';
import { liveUntilBad, liveWithBreak } from './live-with-break.mjs';
import { liveWithoutNets } from './live-without-nets.mjs';

const symptom = ({ differences, defects }) =>
  differences.length > 0
    ? `${differences[0].invariant}: ${differences[0].sentence}`
    : String(defects[0]).split('\n')[0];

const verdict = ({ lived, bad, stale }, { behind }) => {
  if (stale) return `STALE: ${stale}`;
  const nets = behind ? ', without the nets behind it' : '';
  return bad
    ? `found after ${lived.length} (seed ${bad.seed})${nets}: ${symptom(bad)}`
    : `NOT FOUND in ${lived.length} days${nets}`;
};

const live = (given, place) => (given.behind ? liveWithoutNets(given, place) : liveWithBreak([given], place));

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
    const result = await live(each, place);
    if (place.signal.aborted) break;
    if (result.bad && !result.stale) seeds.add(result.bad.seed);
    else missed.push(each.id);
    console.log(`${index + 1}/${chosen.length} ${each.id}: ${each.what}\n    ${verdict(result, each)}`);
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
    if (signal.aborted) return;
    console.log(`\n${money.length - missed.length} of ${money.length} money breaks were found.`);
    console.log(`The ${seeds.size} days that found them, without any break ...`);
    const bad = await badWithout(seeds, { copy, cluster, signal });
    if (bad.length > 0) console.log(`Bad without any break: ${bad.join(', ')}`);
    if (missed.length > 0) console.log(`Not found in ${count} days: ${missed.join(', ')}.`);
    if (bad.length + missed.length > 0) process.exitCode = 1;
  });
}

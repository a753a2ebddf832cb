import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ReadableError } from '../readable-error.mjs';
import { root } from '../root.mjs';
import { withCluster } from '../testing/with-cluster.mjs';
import { breaks } from './breaks/all.mjs';
import { copyProject } from './copy-project.mjs';
import { runDaysOfSabotage } from './run-days-of-sabotage.mjs';
import { runTestsIn } from './run-tests-in.mjs';
import { tryBreak } from './try-break.mjs';

function choose(ids) {
  const unknown = ids.filter((id) => !breaks.some((each) => each.id === id));
  if (unknown.length > 0)
    throw new ReadableError(`There is no break called ${unknown.join(', ')}. Without a name all are made.`);
  return ids.length === 0 ? breaks : breaks.filter(({ id }) => ids.includes(id));
}

const verdict = ({ red, stale }) => {
  if (stale) return `STALE: ${stale}`;
  return red.length > 0 ? `caught by ${red.length}: ${red[0]}` : 'NOT CAUGHT';
};

/** Red without any break, a test would seem to catch everything. */
async function requireGreen(chosen, runTests) {
  for (const project of ['unit', 'integration', 'launcher', 'e2e']) {
    const files = [...new Set(chosen.filter((each) => each.project === project).map((each) => each.files))];
    if (files.length === 0) continue;
    console.log(`The ${project} tests of ${files.length} places as they are ...`);
    const failed = await runTests({ project, files });
    if (failed.length > 0)
      throw new ReadableError(`Red without any break: ${failed.map(({ name }) => name).join('; ')}`);
  }
}

/** Most of their time tests wait: for time limits to pass, and for the database. */
const COPIES = 2;

async function makePlace({ cluster, folder, signal }, name) {
  const own = join(folder, name);
  const copy = join(own, 'copy');
  mkdirSync(copy, { recursive: true });
  await copyProject(root, copy);
  return { copy, runTests: runTestsIn({ copy, folder: own, databaseUrl: cluster.url('postgres'), signal }) };
}

/** Makes each deliberate fault in a copy, one at a time in each, and looks whether a test goes red. */
const runTestsOfSabotage = (chosen) =>
  withCluster(async (run) => {
    const names = Array.from({ length: COPIES }, (_, index) => `place-${index + 1}`);
    const places = await Promise.all(names.map((name) => makePlace(run, name)));
    await requireGreen(chosen, places[0].runTests);
    const missed = [];
    let tried = 0;
    async function tryEach(left, place) {
      for (let each = left.shift(); each; each = left.shift()) {
        const result = await tryBreak(each, place);
        if (result.red.length === 0) missed.push(each.id);
        tried += 1;
        console.log(`${tried}/${chosen.length} ${each.id}: ${each.what}\n    ${verdict(result)}`);
      }
    }
    const isWhole = ({ project }) => project === 'e2e';
    const parts = chosen.filter((each) => !isWhole(each));
    await Promise.all(places.map((place) => tryEach(parts, place)));
    // The whole product in a browser needs the machine for itself.
    await tryEach(chosen.filter(isWhole), places[0]);
    console.log(`\n${chosen.length - missed.length} of ${chosen.length} breaks were caught.`);
    if (missed.length === 0) return;
    console.log(`Not caught: ${missed.join(', ')}. Each of them needs a test that goes red.`);
    process.exitCode = 1;
  });

const MOST_DAYS = '200';

/**
 * `--simulate`: not the tests are to notice, but the oracle of a simulated shop, within `--days`. Without names, every
 * break.
 */
export const main = (args) => {
  const options = {
    simulate: { type: 'boolean', default: false },
    days: { type: 'string', default: MOST_DAYS },
  };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const chosen = choose(positionals);
  return values.simulate ? runDaysOfSabotage(chosen, Number(values.days)) : runTestsOfSabotage(chosen);
};

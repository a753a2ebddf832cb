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

/** Makes each deliberate fault in a copy, one at a time, and looks whether a test goes red. */
const runTestsOfSabotage = (chosen) =>
  withCluster(async ({ cluster, folder, signal }) => {
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    await copyProject(root, copy);
    const runTests = runTestsIn({ copy, folder, databaseUrl: cluster.url('postgres'), signal });
    await requireGreen(chosen, runTests);
    const missed = [];
    for (const [index, each] of chosen.entries()) {
      const result = await tryBreak(each, { copy, runTests });
      if (result.red.length === 0) missed.push(each.id);
      console.log(`${index + 1}/${chosen.length} ${each.id}: ${each.what}\n    ${verdict(result)}`);
    }
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

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { root } from '@/scripts/lib/root.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import type { Break } from './break';
import { copyProject } from './copy-project';
import { type RunTests, runTestsIn } from './run-tests';
import { isInvalidProgram, type Stale, withBreak } from './with-break';

/** Tests spend most of their time waiting: for time limits to pass, and for the database. */
const COPIES = 2;

type Place = { readonly copy: string; readonly runTests: RunTests };

/** Makes each break in a copy, one at a time in each copy, and looks whether a test goes red. */
export async function breakForTests(chosen: readonly Break[]): Promise<void> {
  await withCluster(async (run) => {
    const first = await makePlace(run, 'place-1');
    const places = [first];
    while (places.length < COPIES) places.push(await makePlace(run, `place-${places.length + 1}`));
    await requireGreen(chosen, first.runTests);
    const missed: string[] = [];
    let tried = 0;
    async function tryEach(left: Break[], place: Place): Promise<void> {
      for (let each = left.shift(); each; each = left.shift()) {
        const outcome = await tryBreak(each, place);
        if ('stale' in outcome || outcome.red.length === 0) missed.push(each.id);
        tried += 1;
        console.log(`${tried}/${chosen.length} ${each.id}: ${each.what}\n    ${verdict(outcome)}`);
      }
    }
    const isStory = ({ project }: Break) => project === 'e2e';
    const parts = chosen.filter((each) => !isStory(each));
    await Promise.all(places.map((place) => tryEach(parts, place)));
    // The whole product in a browser needs the machine for itself.
    await tryEach(chosen.filter(isStory), first);
    console.log(`\n${chosen.length - missed.length} of ${chosen.length} breaks were caught.`);
    if (missed.length === 0) return;
    console.log(`Not caught: ${missed.join(', ')}. Each of them needs a test that goes red.`);
    process.exitCode = 1;
  });
}

type Run = { readonly cluster: Cluster; readonly folder: string; readonly signal: AbortSignal };

async function makePlace({ cluster, folder, signal }: Run, name: string): Promise<Place> {
  const own = join(folder, name);
  const copy = join(own, 'copy');
  mkdirSync(copy, { recursive: true });
  await copyProject(root, copy);
  return { copy, runTests: runTestsIn({ copy, folder: own, databaseUrl: cluster.url('postgres'), signal }) };
}

/** Red without any break, a test would seem to catch everything. */
async function requireGreen(chosen: readonly Break[], runTests: RunTests): Promise<void> {
  for (const project of ['unit', 'integration', 'launcher', 'e2e'] as const) {
    const files = [...new Set(chosen.filter((each) => each.project === project).map((each) => each.files))];
    if (files.length === 0) continue;
    console.log(`The ${project} tests of ${files.length} places as they are ...`);
    const failed = await runTests({ project, files });
    if (failed.length > 0)
      throw new ReadableError(`Red without any break: ${failed.map(({ name }) => name).join('; ')}`);
  }
}

/** The tests that went red. */
type Red = { readonly red: readonly string[] };

const tryBreak = (given: Break, { copy, runTests }: Place): Promise<Red | Stale> =>
  withBreak([given], copy, async () => {
    const failed = await runTests({ project: given.project, files: [given.files], name: given.name });
    const wrong = failed.find(({ messages }) => messages.some(isInvalidProgram));
    if (wrong) return { stale: `the break is no program: ${wrong.messages[0]}` };
    return { red: failed.map(({ name }) => name) };
  });

function verdict(outcome: Red | Stale): string {
  if ('stale' in outcome) return `STALE: ${outcome.stale}`;
  const { red } = outcome;
  return red.length > 0 ? `caught by ${red.length}: ${red[0]}` : 'NOT CAUGHT';
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { noteLiveUser } from '@/scripts/lib/live-users.mjs';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { root } from '@/scripts/lib/root.mjs';
import { runCommand } from '@/scripts/lib/run-command.mjs';
import { withoutProductVariables } from '@/scripts/lib/settings/product-variables.mjs';
import { onStopSignals } from '@/scripts/lib/supervise/stop-signals.mjs';
import { countTap } from '@/scripts/lib/testing/count-results.mjs';
import { printFailures } from '@/scripts/lib/testing/summary.mjs';
import { makeTempFolder, sweepTempFolders } from '@/scripts/lib/testing/temp-folder.mjs';
import { provideBuild } from '@/scripts/lib/testing/test-build.mjs';
import { inheritedEnv } from '../env';
import { installTools } from './machine/install-tools';
import { type Problems, probeMachine } from './machine/probe-machine';

const INTERRUPTED = 130;
const LIMIT_MS = 15 * 60_000;

type Outcome = Awaited<ReturnType<typeof countTap>>;

/** `npm run test:faults -- frozen`: tests that need rights or tools of the machine; without names, all of them. */
export async function main(names: string[]): Promise<void> {
  const stop = new AbortController();
  onStopSignals({ onStop: () => stop.abort(), onForce: () => process.exit(INTERRUPTED) });
  const { signal } = stop;
  sweepTempFolders();
  const temp = makeTempFolder('test');
  let outcome: Outcome | undefined;
  try {
    noteLiveUser(root);
    const problems = await equip(signal);
    const place = await provideBuild({ root, folder: temp.path, signal });
    outcome = await runTests({ place, folder: temp.path, problems, names, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    temp.remove();
  }
  if (!outcome || signal.aborted) process.exit(INTERRUPTED);
  printOutcome(outcome);
  process.exit(outcome.failed > 0 ? 1 : 0);
}

/** What the machine lacks, after installing what can be installed. */
async function equip(signal: AbortSignal): Promise<Problems> {
  const problems = await probeMachine();
  return (await installTools(problems, signal)) ? probeMachine() : problems;
}

type Tests = {
  /** The root of a checkout with a build. */
  readonly place: string;
  readonly folder: string;
  readonly problems: Problems;
  readonly names: readonly string[];
  readonly signal: AbortSignal;
};

async function runTests({ place, folder, problems, names, signal }: Tests): Promise<Outcome> {
  const report = join(folder, 'faults.tap');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'].concat([
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ]);
  const args = [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=2',
    ...reporters,
    ...testFiles(place, names),
  ];
  // Mounts of the tests are seen by nobody else, and go when the last of their processes has gone.
  const isolated = ['--mount', '--propagation', 'private', process.execPath, ...args];
  const [file, all] = problems.disk === undefined ? ['unshare', isolated] : [process.execPath, args];
  const env = withoutProductVariables(inheritedEnv);
  const bounds = { cwd: place, env, show: true, signal, limitMs: LIMIT_MS };
  const { code, why } = await runCommand(file, all, bounds);
  if (why && why !== 'aborted') console.log(`The tests were ended: ${why}.`);
  const counts = await countTap(report);
  return { ...counts, failed: counts.failed || (code === 0 ? 0 : 1) };
}

function testFiles(place: string, names: readonly string[]): string[] {
  const folder = join(place, 'packages', 'proving', 'faults');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const unknown = names.find((name) => !files.includes(`${name}.test.ts`));
  if (unknown) throw new ReadableError(`There is no "${unknown}"; there is ${files.join(', ')}.`);
  const isChosen = (file: string) => names.length === 0 || names.includes(file.replace('.test.ts', ''));
  return files.filter(isChosen).map((file) => join(folder, file));
}

function printOutcome({ passed, failed, failures, skips }: Outcome): void {
  for (const { name, reason } of skips) console.log(`SKIPPED ${name}\n    because ${reason}`);
  printFailures(failures);
  console.log(`\n${passed} passed, ${failed} failed, ${skips.length} skipped`);
}

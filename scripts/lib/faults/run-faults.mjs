import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from '../dependencies.mjs';
import { noteLiveUser } from '../live-users.mjs';
import { ReadableError } from '../readable-error.mjs';
import { root } from '../root.mjs';
import { runCommand } from '../run-command.mjs';
import { withoutProductVariables } from '../settings/product-variables.mjs';
import { onStopSignals } from '../supervise/stop-signals.mjs';
import { countTap } from '../testing/count-results.mjs';
import { makeTempFolder, sweepTempFolders } from '../testing/temp-folder.mjs';
import { provideBuild } from '../testing/test-build.mjs';
import { installTools } from './install-tools.mjs';
import { probeMachine } from './probe-machine.mjs';

const INTERRUPTED = 130;
const LIMIT_MS = 15 * 60_000;

function listenForStop() {
  const stop = new AbortController();
  onStopSignals({ onStop: () => stop.abort(), onForce: () => process.exit(INTERRUPTED) });
  return stop.signal;
}

/** What the machine offers, after what can be installed was. */
async function equip(signal) {
  const problems = await probeMachine();
  return (await installTools(problems, signal)) ? probeMachine() : problems;
}

function testFiles(place, names) {
  const folder = join(place, 'scripts', 'faults');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const unknown = names.find((name) => !files.includes(`${name}.test.mjs`));
  if (unknown) throw new ReadableError(`There is no "${unknown}"; there is ${files.join(', ')}.`);
  const isChosen = (file) => names.length === 0 || names.includes(file.replace('.test.mjs', ''));
  return files.filter(isChosen).map((file) => join(folder, file));
}

/** Mounts of the tests are seen by nobody else, and go when the last of their processes has gone. */
const privately = (hasMounts, command) =>
  hasMounts ? ['unshare', '--mount', '--propagation', 'private', ...command] : command;

async function runTests({ place, folder, problems, names, signal }) {
  const report = join(folder, 'faults.tap');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'].concat([
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ]);
  const args = ['--test', '--test-concurrency=2', ...reporters, ...testFiles(place, names)];
  const [file, ...rest] = privately(problems.disk === undefined, [process.execPath, ...args]);
  const env = withoutProductVariables(process.env);
  const { code, why } = await runCommand(file, rest, {
    cwd: place,
    env,
    show: true,
    signal,
    limitMs: LIMIT_MS,
  });
  if (why && why !== 'aborted') console.log(`The tests were ended: ${why}.`);
  const counts = await countTap(report);
  return { ...counts, failed: counts.failed || (code === 0 ? 0 : 1) };
}

function printOutcome({ passed, failed, failures, skips }) {
  for (const { name, reason } of skips) console.log(`SKIPPED ${name}\n    because ${reason}`);
  for (const name of failures) console.log(`FAILED ${name}`);
  console.log(`\n${passed} passed, ${failed} failed, ${skips.length} skipped`);
}

/**
 * The fault tier: what needs rights or tools of the machine. Names of test files choose some of them.
 * @param {string[]} names
 */
export async function main(names) {
  const signal = listenForStop();
  sweepTempFolders();
  const temp = makeTempFolder('test');
  let outcome;
  try {
    await ensureDependencies(root, signal);
    noteLiveUser(root);
    const problems = await equip(signal);
    const place = await provideBuild({ root, folder: temp.path, signal });
    outcome = await runTests({ place, folder: temp.path, problems, names, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    temp.remove();
  }
  if (signal.aborted) process.exit(INTERRUPTED);
  printOutcome(outcome);
  process.exit(outcome.failed > 0 ? 1 : 0);
}

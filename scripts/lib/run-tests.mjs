import { ensureDependencies } from './dependencies.mjs';
import { installGitHook } from './git-hook.mjs';
import { noteLiveUser } from './live-users.mjs';
import { root } from './root.mjs';
import { createStopList } from './supervise/stop-list.mjs';
import { onStopSignals } from './supervise/stop-signals.mjs';
import { findBrowser } from './testing/find-browser.mjs';
import { runStages } from './testing/run-stages.mjs';
import { needs, stages, steps } from './testing/steps.mjs';
import { printSummary } from './testing/summary.mjs';
import { makeTempFolder, sweepTempFolders } from './testing/temp-folder.mjs';
import { readTestOptions } from './testing/test-options.mjs';
import { createTestRun } from './testing/test-run.mjs';
import { workInMemory } from './testing/work-in-memory.mjs';

/** @typedef {Omit<Parameters<typeof createTestRun>[0], 'browser'>} ChosenRun */

const INTERRUPTED = 130;

/** @param {import('./supervise/stop-list.mjs').StopList} stops */
function listenForStop(stops) {
  const stop = new AbortController();
  onStopSignals({
    onStop: () => stop.abort(),
    onForce: async () => {
      await stops.killAll();
      process.exit(INTERRUPTED);
    },
  });
  return stop.signal;
}

/** @param {ReturnType<typeof createTestRun>} run */
async function runSteps(run) {
  const results = await runStages(stages, { steps, needs }, run);
  if (run.signal.aborted) return INTERRUPTED;
  const notRun = run.chosen.filter((name) => !results.some((result) => result.name === name));
  printSummary(results, notRun);
  return results.some(({ code }) => code !== 0) ? 1 : 0;
}

/** @param {ChosenRun} run */
async function setUp(run) {
  await ensureDependencies(root, run.signal);
  noteLiveUser(root);
  await installGitHook(root);
  const browser = run.chosen.includes('e2e') ? await findBrowser(run) : undefined;
  return createTestRun({ ...run, browser });
}

/**
 * Everything that has to be right before a change is good, from a fresh clone on.
 * @param {string[]} args
 */
export async function main(args) {
  const options = readTestOptions(args, Object.keys(steps));
  const stops = createStopList();
  const signal = listenForStop(stops);
  workInMemory();
  sweepTempFolders();
  const temp = makeTempFolder('test');
  stops.add({ name: 'temp folder', stop: temp.remove });
  let code = INTERRUPTED;
  try {
    const run = await setUp({ root, folder: temp.path, signal, stops, ...options });
    code = await runSteps(run);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await stops.stopAll();
  }
  process.exit(signal.aborted ? INTERRUPTED : code);
}

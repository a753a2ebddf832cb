import { ensureDependencies } from './dependencies.mjs';
import { installGitHook } from './git-hook.mjs';
import { noteLiveUser } from './live-users.mjs';
import { root } from './root.mjs';
import { createStopList } from './supervise/stop-list.mjs';
import { onStopSignals } from './supervise/stop-signals.mjs';
import { findBrowser } from './testing/find-browser.mjs';
import { steps } from './testing/steps.mjs';
import { printSummary } from './testing/summary.mjs';
import { makeTempFolder, sweepTempFolders } from './testing/temp-folder.mjs';
import { readTestOptions } from './testing/test-options.mjs';
import { createTestRun } from './testing/test-run.mjs';

const INTERRUPTED = 130;

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

async function runStep(name, run) {
  console.log(`\n=== ${name}`);
  const startedAt = Date.now();
  const result = { name, code: 1 };
  try {
    Object.assign(result, await steps[name](run));
  } catch (error) {
    if (!run.signal.aborted) console.error(error.name === 'ReadableError' ? error.message : error);
  }
  result.ms = Date.now() - startedAt;
  console.log(`=== ${name}: ${result.code === 0 ? 'ok' : 'failed'} in ${(result.ms / 1000).toFixed(1)} s`);
  return result;
}

async function runSteps(run) {
  const results = [];
  for (const name of run.chosen) {
    results.push(await runStep(name, run));
    if (results.at(-1).code !== 0) break;
  }
  if (run.signal.aborted) return INTERRUPTED;
  printSummary(results, run.chosen.slice(results.length));
  return results.at(-1)?.code ?? 0;
}

async function setUp(run) {
  await ensureDependencies(root, run.signal);
  noteLiveUser(root);
  await installGitHook(root);
  const browser = run.chosen.includes('e2e') ? await findBrowser(run) : undefined;
  return createTestRun({ ...run, browser });
}

/** Everything that has to be right before a change is good, from a fresh clone on. */
export async function main(args) {
  const options = readTestOptions(args, Object.keys(steps));
  const stops = createStopList();
  const signal = listenForStop(stops);
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

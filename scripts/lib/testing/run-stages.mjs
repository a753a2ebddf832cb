/** @param {number} ms */
const seconds = (ms) => (ms / 1000).toFixed(1);

/**
 * @typedef {import('./test-run.mjs').TestRun} StageRun
 * @typedef {(run: StageRun) => Promise<{ code: number }>} Work
 * @typedef {{ name: string, run: Work, needs: string[] }} Step
 * @typedef {{ name: string, code: number, ms: number }} Result
 */

/**
 * @param {Step} step
 * @param {StageRun} run
 */
async function runStep(step, run) {
  console.log(`\n=== ${step.name}${run.isAside ? ' (beside; its output follows at its end)' : ''}`);
  const startedAt = Date.now();
  /** @type {Result} */
  const result = { name: step.name, code: 1, ms: 0 };
  try {
    Object.assign(result, await step.run(run));
  } catch (error) {
    if (!run.signal.aborted) console.error(error.name === 'ReadableError' ? error.message : error);
  }
  result.ms = Date.now() - startedAt;
  const verdict = result.code === 0 ? 'ok' : 'failed';
  console.log(`=== ${step.name}: ${verdict} in ${seconds(result.ms)} s`);
  return result;
}

/**
 * A red step does not hide the others: a lane goes on, without the steps that need one that failed.
 * @param {Step[]} lane
 * @param {StageRun} run
 * @param {Set<string>} failed names of steps; added to
 */
async function runLane(lane, run, failed) {
  /** @type {Result[]} */
  const results = [];
  for (const step of lane) {
    if (run.signal.aborted || step.needs.some((name) => failed.has(name))) continue;
    const result = await runStep(step, run);
    if (result.code !== 0) failed.add(step.name);
    results.push(result);
  }
  return results;
}

/**
 * Runs the chosen steps, stage by stage, all that can run.
 * @param {string[][][]} stages names of steps, by lane, by stage
 * @param {{ steps: Record<string, Work>, needs: Record<string, string[]> }} plan `needs`: without those a step says nothing
 * @param {StageRun & { aside: () => StageRun }} run
 * @returns {Promise<Result[]>} of those that ran, in the order of their names in `chosen`
 */
export async function runStages(stages, { steps, needs }, run) {
  /** @type {Result[]} */
  const results = [];
  /** @type {Set<string>} */
  const failed = new Set();
  for (const stage of stages) {
    const lanes = stage
      .map((names) => names.filter((name) => run.chosen.includes(name)))
      .filter((names) => names.length > 0)
      .map((names) => names.map((name) => ({ name, run: steps[name], needs: needs[name] ?? [] })));
    const runs = lanes.map((lane, index) => runLane(lane, index === 0 ? run : run.aside(), failed));
    results.push(...(await Promise.all(runs)).flat());
  }
  return results.sort((a, b) => run.chosen.indexOf(a.name) - run.chosen.indexOf(b.name));
}

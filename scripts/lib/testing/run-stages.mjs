/** @param {number} ms */
const seconds = (ms) => (ms / 1000).toFixed(1);

/**
 * @typedef {import('./test-run.mjs').TestRun} StageRun
 * @typedef {(run: StageRun) => Promise<{ code: number }>} Work
 * @typedef {{ name: string, run: Work }} Step
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
 * A lane ends with its first failure; what runs beside it goes on and may tell more.
 * @param {Step[]} lane
 * @param {StageRun} run
 */
async function runLane(lane, run) {
  /** @type {Result[]} */
  const results = [];
  for (const step of lane) {
    results.push(await runStep(step, run));
    if (results.at(-1)?.code !== 0) break;
  }
  return results;
}

/**
 * Runs the chosen steps, stage by stage, until one fails.
 * @param {string[][][]} stages names of steps, by lane, by stage
 * @param {Record<string, Work>} steps
 * @param {StageRun & { aside: () => StageRun }} run
 * @returns {Promise<Result[]>} in the order of their names in `chosen`
 */
export async function runStages(stages, steps, run) {
  /** @type {Result[]} */
  const results = [];
  for (const stage of stages) {
    const lanes = stage
      .map((names) => names.filter((name) => run.chosen.includes(name)))
      .filter((names) => names.length > 0)
      .map((names) => names.map((name) => ({ name, run: steps[name] })));
    const runs = lanes.map((lane, index) => runLane(lane, index === 0 ? run : run.aside()));
    results.push(...(await Promise.all(runs)).flat());
    if (results.some(({ code }) => code !== 0)) break;
  }
  return results.sort((a, b) => run.chosen.indexOf(a.name) - run.chosen.indexOf(b.name));
}

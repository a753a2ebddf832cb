import { runCommand } from '../run-command.mjs';
import { withoutProductVariables } from '../settings/product-variables.mjs';
import { startPrivateCluster } from './private-cluster.mjs';
import { provideBuild } from './test-build.mjs';
import { startTestStack } from './test-stack.mjs';

/** Ends what hangs. */
const STEP_MS = 15 * 60_000;

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
const once = (make) => {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
};

/**
 * `show`: the output as it comes; otherwise whole, when the command has ended.
 * @param {{ root: string, signal: AbortSignal }} given
 * @param {boolean} show
 */
function nodeRunner({ root, signal }, show) {
  const base = withoutProductVariables(process.env);
  /**
   * @param {string[]} args
   * @param {{ env?: Record<string, string | undefined>, limitMs?: number }} options
   */
  return async (args, { env = {}, limitMs = STEP_MS }) => {
    const options = { cwd: root, env: { ...base, ...env }, show, signal, limitMs };
    const { code, why, output } = await runCommand(process.execPath, args, options);
    if (!show) process.stdout.write(output);
    if (why) console.log(`This step was ended: ${why}.`);
    return { code: why ? 1 : (code ?? 1) };
  };
}

/**
 * What a step is given.
 * @typedef {Omit<ReturnType<typeof createTestRun>, 'aside'>} TestRun
 */

/**
 * What the steps share; each thing is made when the first of them asks.
 * @param {{ root: string, folder: string, signal: AbortSignal, stops: import('../supervise/stop-list.mjs').StopList, browser?: string,
 *   chosen: string[], rest: string[] }} given
 */
export function createTestRun(given) {
  const { root, folder, signal, stops, chosen, rest } = given;
  const cluster = once(async () => {
    const started = await startPrivateCluster({ root, folder });
    stops.add({ name: 'database', stop: started.remove, kill: () => started.cluster.stop('immediate') });
    return started.cluster;
  });
  const buildRoot = once(() => provideBuild({ root, folder, signal }));
  const stack = once(async () => {
    const place = await buildRoot();
    return startTestStack({ root: place, folder, signal, stops, cluster: await cluster() });
  });
  const run = {
    ...given,
    node: nodeRunner(given, true),
    isAside: false,
    cluster,
    buildRoot,
    stack,
    restFor: (/** @type {string} */ name) => (chosen.at(-1) === name ? rest : []),
  };
  return { ...run, aside: () => ({ ...run, node: nodeRunner(given, false), isAside: true }) };
}

import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { killGroup } from '../processes.mjs';
import { ReadableError } from '../readable-error.mjs';
import { superviseHealth } from './supervise-health.mjs';

const BACK_OFF = { firstMs: 250, longestMs: 5_000, forgottenAfterMs: 30_000 };
const STOP_MS = 10_000;
const TRIES_TO_BEGIN = 3;

/**
 * @typedef {object} ChildSpec
 * @property {string} name
 * @property {string[]} args
 * @property {Record<string, string | undefined>} env
 * @property {string} cwd
 * @property {string} healthUrl
 * @property {number} bootMs
 * @property {number} [everyMs] between two looks at its health
 * @property {number | 'inherit'} [output] an open file, instead of our own output
 */

/** @typedef {{ code: number | null, signal: string | null }} End */

/**
 * @typedef {object} State
 * @property {ChildSpec} spec
 * @property {(line: string) => void} say
 * @property {number} failures
 * @property {boolean} hasBegun
 * @property {AbortController} stopping
 * @property {{ resolve: () => void, reject: (error: Error) => void }} begun
 * @property {import('node:child_process').ChildProcess} [child] of this moment
 * @property {Promise<End>} [ended] when it has
 * @property {number} [healthySince]
 */

/**
 * Its own process group: Ctrl-C reaches us alone, and the order of stopping is ours.
 * @param {ChildSpec} spec
 */
function launch({ args, env, cwd, output = 'inherit' }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  /** @type {Promise<End>} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ code: null, signal: error.message }));
  });
  return { child, ended };
}

/**
 * Runs it once, from its start to its end, watched.
 * @param {State} state
 */
async function liveOnce(state) {
  const { child, ended } = launch(state.spec);
  Object.assign(state, { child, ended });
  const over = new AbortController();
  /** @type {{ busy: number } | undefined} */
  let alive;
  child.on('message', (message) => {
    if (typeof message === 'object' && message && 'alive' in message)
      alive = /** @type {{ busy: number }} */ (message.alive);
  });
  const watch = superviseHealth(state.spec, over.signal, {
    onHealthy: () => {
      state.healthySince ??= Date.now();
      state.begun.resolve();
    },
    takeAlive: () => {
      const taken = alive;
      alive = undefined;
      return taken;
    },
    onHopeless: (why) => {
      state.say(`${state.spec.name}: ${why}, restarting it`);
      if (child.pid) killGroup(child.pid, 'SIGKILL');
    },
  });
  const end = await ended;
  over.abort();
  await watch;
  return end;
}

/** @param {State} state */
const wasHealthyForLong = ({ healthySince }) =>
  healthySince && Date.now() - healthySince > BACK_OFF.forgottenAfterMs;

/**
 * A mistake in the settings will not heal; only a child that has worked before, or was killed, gets more tries.
 * @param {State} state
 * @param {End} end
 */
function giveUp(state, { code }) {
  if (state.hasBegun || (code === null && state.failures < TRIES_TO_BEGIN)) return false;
  state.begun.reject(
    new ReadableError(`${state.spec.name} did not start: the reason is in the lines above.`),
  );
  return true;
}

/** @param {State} state */
async function keepAlive(state) {
  while (!state.stopping.signal.aborted) {
    state.healthySince = undefined;
    const end = await liveOnce(state);
    if (state.stopping.signal.aborted) return;
    state.failures = wasHealthyForLong(state) ? 1 : state.failures + 1;
    if (giveUp(state, end)) return;
    const waitMs = Math.min(BACK_OFF.firstMs * 2 ** (state.failures - 1), BACK_OFF.longestMs);
    state.say(`${state.spec.name} ended (${end.signal ?? `code ${end.code}`}), starting it again`);
    await delay(waitMs, undefined, { signal: state.stopping.signal }).catch(() => undefined);
  }
}

/** @param {State} state */
function kill({ child }) {
  if (child?.pid) killGroup(child.pid, 'SIGKILL');
}

/**
 * @param {State} state
 * @param {Promise<void>} running
 */
async function stop(state, running) {
  state.stopping.abort();
  const { child, ended } = state;
  if (child && child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const force = setTimeout(() => kill(state), STOP_MS);
  await ended;
  clearTimeout(force);
  await running;
}

/**
 * Keeps a child process running until `stop`.
 * @param {ChildSpec} spec
 * @param {(line: string) => void} say
 * @returns {{ ready: Promise<void>, stop: () => Promise<void>, kill: () => void, pid: () => number | undefined }}
 */
export function superviseChild(spec, say) {
  /** @type {() => void} */
  let resolve = () => undefined;
  /** @type {(error: Error) => void} */
  let reject = () => undefined;
  /** @type {Promise<void>} */
  const ready = new Promise((...both) => ([resolve, reject] = both));
  const begun = { resolve: () => resolve(), reject: (/** @type {Error} */ error) => reject(error) };
  /** @type {State} */
  const state = { spec, say, failures: 0, hasBegun: false, stopping: new AbortController(), begun };
  ready.then(
    () => (state.hasBegun = true),
    () => undefined,
  );
  const running = keepAlive(state);
  return {
    ready,
    stop: () => stop(state, running),
    kill: () => {
      state.stopping.abort();
      kill(state);
    },
    pid: () => state.child?.pid,
  };
}

import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { killGroup } from '../processes.mjs';
import { ReadableError } from '../readable-error.mjs';
import { superviseHealth } from './supervise-health.mjs';

const BACK_OFF = { firstMs: 250, longestMs: 5_000, forgottenAfterMs: 30_000 };
const STOP_MS = 10_000;
const TRIES_TO_BEGIN = 3;

/** Its own process group: Ctrl-C reaches us alone, and the order of stopping is ours. */
function launch({ args, env, cwd, output = 'inherit' }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ code: null, signal: error.message }));
  });
  return { child, ended };
}

/** Runs it once, from its start to its end, watched. */
async function liveOnce(state) {
  const { child, ended } = launch(state.spec);
  Object.assign(state, { child, ended });
  const over = new AbortController();
  const watch = superviseHealth(state.spec, over.signal, {
    onHealthy: () => {
      state.healthySince ??= Date.now();
      state.begun.resolve();
    },
    onHopeless: (why) => {
      state.say(`${state.spec.name}: ${why}, restarting it`);
      killGroup(child.pid, 'SIGKILL');
    },
  });
  const end = await ended;
  over.abort();
  await watch;
  return end;
}

const wasHealthyForLong = ({ healthySince }) =>
  healthySince && Date.now() - healthySince > BACK_OFF.forgottenAfterMs;

/** A mistake in the settings will not heal; only a child that has worked before, or was killed, gets more tries. */
function giveUp(state, { code }) {
  if (state.hasBegun || (code === null && state.failures < TRIES_TO_BEGIN)) return false;
  state.begun.reject(
    new ReadableError(`${state.spec.name} did not start: the reason is in the lines above.`),
  );
  return true;
}

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

async function stop(state) {
  state.stopping.abort();
  const { child, ended, running } = state;
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const force = setTimeout(() => killGroup(child.pid, 'SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(force);
  await running;
}

/**
 * Keeps a child process running until `stop`.
 * @param {{ name: string, args: string[], env: NodeJS.ProcessEnv, cwd: string, healthUrl: string, bootMs: number,
 *   output?: number }} spec `output` is an open file, instead of our own output
 * @param {(line: string) => void} say
 * @returns {{ ready: Promise<void>, stop: () => Promise<void>, kill: () => void, pid: () => number | undefined }}
 */
export function superviseChild(spec, say) {
  const state = { spec, say, failures: 0, hasBegun: false, stopping: new AbortController(), begun: {} };
  const ready = new Promise((resolve, reject) => Object.assign(state.begun, { resolve, reject }));
  ready.then(
    () => (state.hasBegun = true),
    () => undefined,
  );
  state.running = keepAlive(state);
  return {
    ready,
    stop: () => stop(state),
    kill: () => {
      state.stopping.abort();
      killGroup(state.child.pid, 'SIGKILL');
    },
    pid: () => state.child.pid,
  };
}

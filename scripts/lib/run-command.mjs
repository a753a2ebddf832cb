import { spawn } from 'node:child_process';
import { killGroup } from './processes.mjs';

const KILL_AFTER_MS = 5_000;

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {AbortSignal} [signal]
 * @property {number} [limitMs]
 * @property {number} [stallMs] the longest time without a line of progress
 * @property {RegExp} [isProgress]
 * @property {boolean} [show] the output as it comes, instead of handing it back
 */

/** @typedef {{ ok: boolean, code: number | null, why: string | undefined, output: string }} CommandResult */

/**
 * First asks, then insists; the whole group, so that no worker of a tool stays behind.
 * @param {import('node:child_process').ChildProcess} child
 */
function endGroup(child) {
  const { pid } = child;
  if (!pid) return;
  killGroup(pid, 'SIGTERM');
  const timer = setTimeout(() => killGroup(pid, 'SIGKILL'), KILL_AFTER_MS);
  child.once('close', () => clearTimeout(timer));
}

/**
 * Ends the child on abort, when its time is over, or when it made no progress for long.
 * @param {import('node:child_process').ChildProcess} child
 * @param {CommandOptions} options
 */
function boundCommand(child, { signal, limitMs, stallMs, isProgress }) {
  /** @type {string | undefined} */
  let why;
  const end = (/** @type {string} */ reason) => {
    why = reason;
    endGroup(child);
  };
  const onAbort = () => end('aborted');
  signal?.addEventListener('abort', onAbort, { once: true });
  const limit = limitMs && setTimeout(() => end('too slow'), limitMs);
  const stall = stallMs && setTimeout(() => end('no progress'), stallMs);
  return {
    why: () => why,
    sawOutput: (/** @type {string} */ text) => {
      if (stall && isProgress?.test(text)) stall.refresh();
    },
    release: () => {
      signal?.removeEventListener('abort', onAbort);
      clearTimeout(limit || undefined);
      clearTimeout(stall || undefined);
    },
  };
}

/**
 * Runs a command to its end and hands back how it went; a command that ran and failed does not throw.
 * @param {string} file
 * @param {string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<CommandResult>}
 */
export function runCommand(file, args, options = {}) {
  const { cwd, env, uid, gid, show = false } = options;
  options.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const pipe = show ? 'inherit' : 'pipe';
    const child = spawn(file, args, {
      cwd,
      env: /** @type {NodeJS.ProcessEnv | undefined} */ (env),
      uid,
      gid,
      stdio: ['ignore', pipe, pipe],
      detached: true,
    });
    const bounds = child.pid ? boundCommand(child, options) : undefined;
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-200_000);
      bounds?.sawOutput(String(chunk));
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      bounds?.release();
      const why = bounds?.why();
      resolve({ ok: code === 0 && !why, code, why, output });
    });
  });
}

/**
 * The end of a long output, where the reason stands.
 * @param {string} text
 */
export const lastLines = (text, count = 30) => text.trimEnd().split('\n').slice(-count).join('\n');

import { spawn } from 'node:child_process';
import { killGroup } from './processes.mjs';

const KILL_AFTER_MS = 5_000;

/** First asks, then insists; the whole group, so that no worker of a tool stays behind. */
function endGroup(child) {
  killGroup(child.pid, 'SIGTERM');
  const timer = setTimeout(() => killGroup(child.pid, 'SIGKILL'), KILL_AFTER_MS);
  child.once('close', () => clearTimeout(timer));
}

/** Ends the child on abort, when its time is over, or when it made no progress for long. */
function boundCommand(child, { signal, limitMs, stallMs, isProgress }) {
  const result = { why: undefined };
  const end = (why) => {
    result.why = why;
    endGroup(child);
  };
  const onAbort = () => end('aborted');
  signal?.addEventListener('abort', onAbort, { once: true });
  const limit = limitMs && setTimeout(() => end('too slow'), limitMs);
  const stall = stallMs && setTimeout(() => end('no progress'), stallMs);
  result.sawOutput = (text) => stall && isProgress.test(text) && stall.refresh();
  result.release = () => {
    signal?.removeEventListener('abort', onAbort);
    clearTimeout(limit);
    clearTimeout(stall);
  };
  return result;
}

/**
 * Runs a command to its end and hands back how it went; a command that ran and failed does not throw.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, signal?: AbortSignal,
 *   limitMs?: number, stallMs?: number, isProgress?: RegExp, show?: boolean }} options
 * @returns {Promise<{ ok: boolean, code: number | null, why: string | undefined, output: string }>}
 */
export function runCommand(file, args, options = {}) {
  const { cwd, env, uid, gid, show = false } = options;
  options.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(file, args, { cwd, env, uid, gid, stdio, detached: true });
    const bounds = child.pid ? boundCommand(child, options) : undefined;
    let output = '';
    const collect = (chunk) => {
      output = (output + chunk).slice(-200_000);
      bounds?.sawOutput(String(chunk));
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      bounds?.release();
      resolve({ ok: code === 0 && !bounds?.why, code, why: bounds?.why, output });
    });
  });
}

/** The end of a long output, where the reason stands. */
export const lastLines = (text, count = 30) => text.trimEnd().split('\n').slice(-count).join('\n');

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { lastLines } from '../../lib/run-command.mjs';
import { readText } from '../../lib/read-text.mjs';
import { killGroup } from '../../lib/processes.mjs';
import { probe } from '../../lib/supervise/probe.mjs';
import { waitUntil } from '../../lib/wait.mjs';

const STOP_MS = 10_000;

function launch({ args, env, cwd, logPath, inside = [] }) {
  const output = openSync(logPath, 'a');
  const [file, ...rest] = [...inside, process.execPath, ...args];
  const child = spawn(file, rest, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })).once('error', resolve),
  );
  return { child, ended };
}

/**
 * Runs a program of the product without anybody who would start it again: when it dies is the test's business.
 * @param {{ name: string, args: string[], env: object, cwd: string, healthUrl: string, bootMs: number,
 *   logPath: string, inside?: string[] }} spec `inside`: the command that runs it elsewhere
 */
export async function startProgram(spec) {
  const { child, ended } = launch(spec);
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const kill = async (signal = 'SIGKILL') => {
    if (!isOver()) killGroup(child.pid, signal);
    return ended;
  };
  const stop = async () => {
    const force = setTimeout(() => kill(), STOP_MS);
    await kill('SIGTERM');
    clearTimeout(force);
  };
  const isReady = async () => isOver() || probe(spec.healthUrl);
  await waitUntil(isReady, { everyMs: 50, limitMs: spec.bootMs });
  if (isOver() || !(await probe(spec.healthUrl))) {
    await kill();
    throw new Error(`${spec.name} did not start:\n${lastLines((await readText(spec.logPath)) ?? '')}`);
  }
  const signal = (name) => process.kill(child.pid, name);
  return { pid: child.pid, ended, isOver, kill, stop, signal };
}

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { killGroup } from '@/scripts/lib/processes.mjs';
import { readText } from '@/scripts/lib/read-text.mjs';
import { lastLines } from '@/scripts/lib/run-command.mjs';
import type { ChildSpec } from '@/scripts/lib/supervise/supervise-child.mjs';
import { probe } from '@/scripts/lib/supervise/probe.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';

const STOP_MS = 10_000;

export type ProgramSpec = ChildSpec & {
  readonly logPath: string;
  /** The command that runs it elsewhere, such as in a network of its own. */
  readonly inside?: readonly string[];
};

export type Program = Awaited<ReturnType<typeof startProgram>>;

/** Runs a program of the product unsupervised: nobody starts it again when it dies. Resolves when it answers. */
export async function startProgram(spec: ProgramSpec) {
  const { pid, child, ended } = launch(spec);
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (!isOver()) killGroup(pid, signal);
    return ended;
  };
  const stop = async () => {
    const force = setTimeout(() => void kill(), STOP_MS);
    await kill('SIGTERM');
    clearTimeout(force);
  };
  const isReady = async () => isOver() || probe(spec.healthUrl);
  await waitUntil(isReady, { everyMs: 50, limitMs: spec.bootMs });
  if (isOver() || !(await probe(spec.healthUrl))) {
    await kill();
    throw new Error(`${spec.name} did not start:\n${lastLines((await readText(spec.logPath)) ?? '')}`);
  }
  const signal = (name: NodeJS.Signals) => process.kill(pid, name);
  return { pid, isOver, kill, stop, signal };
}

function launch({ args, env, cwd, logPath, inside = [] }: ProgramSpec) {
  const output = openSync(logPath, 'a');
  const [file = process.execPath, ...rest] = [...inside, process.execPath, ...args];
  const child = spawn(file, rest, {
    cwd,
    env: { NODE_ENV: 'production', ...env },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  if (child.pid === undefined) throw new Error(`${file} cannot be run.`);
  return { pid: child.pid, child, ended };
}

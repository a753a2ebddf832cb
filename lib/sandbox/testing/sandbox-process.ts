import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Sandboxes as users run them, each a process of its own on a free port, with one book for all. */
export async function sandboxProcesses() {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-main-'));
  const children: ChildProcess[] = [];
  return {
    folder,
    start(env: Record<string, string> = {}): ChildProcess {
      const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '..', 'main.ts')], {
        env: { NODE_ENV: 'test', PATH: process.env['PATH'], DATA_DIR: folder, SANDBOX_PORT: '0', ...env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      children.push(child);
      return child;
    },
    async end(): Promise<void> {
      for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function firstLine(
  child: ChildProcess,
  stream: 'stdout' | 'stderr' = 'stdout',
): Promise<string> {
  const source = child[stream];
  if (!source) throw new Error('The child has no such stream.');
  const [chunk] = await once(source, 'data');
  return String(chunk).trim();
}

/** The origin that it says it answers on. */
export async function ready(child: ChildProcess): Promise<string> {
  const [origin = ''] = /https?:\/\/\S+/.exec(await firstLine(child)) ?? [];
  return origin;
}

export async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, 'exit');
  return code;
}

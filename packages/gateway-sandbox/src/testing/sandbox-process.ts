import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

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

const subject = ['-subj', '/CN=sandbox.test', '-addext', 'subjectAltName=DNS:sandbox.test'];
const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];

/** A certificate that nobody vouches for, for a name that is not this machine's. */
export async function selfSigned(folder: string) {
  const files = { cert: join(folder, 'sandbox.crt'), key: join(folder, 'sandbox.key') };
  const into = ['-out', files.cert, '-keyout', files.key];
  await promisify(execFile)('openssl', ['req', ...kind, ...subject, ...into]);
  return files;
}

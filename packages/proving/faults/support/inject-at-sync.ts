import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { waitUntil } from '@/scripts/lib/wait.mjs';

const BOTH = 'fdatasync,fsync';

export type Tracer = Awaited<ReturnType<typeof injectAtSync>>;

/** The children of a process, from the kernel. */
export const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/**
 * From now on the syncs of these processes, of their threads and of those they start fail as `fault` says, in strace's
 * words: `signal=SIGKILL:when=3` or `error=EIO`. `when` counts for each process and thread by itself.
 */
export async function injectAtSync(pids: readonly number[], fault: string) {
  const args = ['-f', '-e', `trace=${BOTH}`, '-e', `inject=${BOTH}:${fault}`];
  const tracer = spawn('strace', [...args, ...pids.flatMap((pid) => ['-p', String(pid)])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  tracer.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => tracer.once('close', resolve));
  // One that ended before its turn came is not missed.
  const isDone = (pid: number) =>
    said.includes(`Process ${pid} attached`) || said.includes(`(PTRACE_SEIZE, ${pid})`);
  const isAttached = () => pids.every(isDone);
  if (!(await waitUntil(isAttached, { everyMs: 10, limitMs: 10_000 })))
    throw new Error(`The tracer did not attach: ${said}`);
  return {
    /** How often a sync went wrong so far. */
    hits: () => said.split('(INJECTED)').length - 1 + said.split('killed by SIGKILL').length - 1,
    hasKilled: () => said.includes('killed by SIGKILL'),
    said: () => said,
    /** Lets go of them; they run on as before. */
    async stop(): Promise<void> {
      tracer.kill('SIGTERM');
      await ended;
    },
  };
}

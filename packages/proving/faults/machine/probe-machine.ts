import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '@/scripts/lib/is-missing.mjs';
import { runCommand } from '@/scripts/lib/run-command.mjs';

const LIMIT_MS = 10_000;

/** What a fault test may need of the machine. */
export type Ability = 'tracing' | 'disk' | 'network' | 'clock' | 'freezing';

/** Why an ability is not there, and how to get it; undefined: it works. */
export type Problems = Readonly<Record<Ability, string | undefined>>;

type Probe = () => Promise<string | undefined> | string | undefined;

type Sentences = { readonly missing: string; readonly refused: string };

/** Undefined: the command works here. */
async function complaint(
  file: string,
  args: readonly string[],
  { missing, refused }: Sentences,
): Promise<string | undefined> {
  try {
    const { ok, output } = await runCommand(file, [...args], { limitMs: LIMIT_MS });
    return ok ? undefined : `${refused} (${output.trim().split('\n').at(-1)})`;
  } catch (error) {
    if (error instanceof Error && isMissing(error)) return missing;
    throw error;
  }
}

const isRoot = () => process.getuid?.() === 0;

/** Errors below a process that runs already: it has to let itself be traced. */
async function probeTracing(): Promise<string | undefined> {
  if (!isRoot()) return 'tracing the database needs root: run it as root';
  const subject = spawn('sleep', ['0.2'], { stdio: 'ignore' });
  const args = ['-qq', '-e', 'inject=fdatasync:error=EIO', '-o', '/dev/null', '-p', String(subject.pid)];
  return complaint('strace', args, {
    missing: 'strace is not installed: apt-get install strace',
    refused: 'strace may not attach to a process: allow SYS_PTRACE',
  });
}

async function probeDisk(): Promise<string | undefined> {
  if (!isRoot()) return 'a disk of its own needs root: run it as root';
  const script = 'mount -t tmpfs -o size=64k tmpfs /mnt';
  return complaint('unshare', ['--mount', 'sh', '-c', script], {
    missing: 'unshare is not installed: apt-get install util-linux',
    refused: 'no file system can be mounted: allow SYS_ADMIN',
  });
}

async function probeNetwork(): Promise<string | undefined> {
  if (!isRoot()) return 'a network of its own needs root: run it as root';
  const script = 'command -v ip >/dev/null || exit 3; ip link add one type veth peer name two';
  const problem = await complaint('unshare', ['--mount', '--net', 'sh', '-c', script], {
    missing: 'unshare is not installed: apt-get install util-linux',
    refused: 'no network can be made: allow NET_ADMIN and SYS_ADMIN',
  });
  const hasIp = ['/sbin/ip', '/usr/sbin/ip', '/bin/ip', '/usr/bin/ip'].some((path) => existsSync(path));
  return problem && !hasIp ? 'ip is not installed: apt-get install iproute2' : problem;
}

/** The library that stands between a program and the clock; undefined where it is not installed. */
export function fakeClockLibrary(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .map((name) => join('/usr/lib', name, 'faketime', 'libfaketime.so.1'))
    .find((path) => existsSync(path));
}

const probeClock = () =>
  fakeClockLibrary() ? undefined : 'libfaketime is not installed: apt-get install faketime';

const probeFreezing = () =>
  process.platform === 'win32' ? 'this system cannot freeze a process' : undefined;

const onLinux = (probe: Probe) => (process.platform === 'linux' ? probe() : 'needs Linux');

/** What of the machine the fault tests may use, each tried for real. */
export async function probeMachine(): Promise<Problems> {
  const [tracing, disk, network] = await Promise.all([probeTracing, probeDisk, probeNetwork].map(onLinux));
  return { tracing, disk, network, clock: await onLinux(probeClock), freezing: probeFreezing() };
}

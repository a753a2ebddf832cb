import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../is-missing.mjs';
import { runCommand } from '../run-command.mjs';

const LIMIT_MS = 10_000;

/** @returns {Promise<string | undefined>} why it does not work here; undefined: it does */
async function complaint(file, args, { missing, refused }) {
  try {
    const { ok, output } = await runCommand(file, args, { limitMs: LIMIT_MS });
    return ok ? undefined : `${refused} (${output.trim().split('\n').at(-1)})`;
  } catch (error) {
    if (isMissing(error)) return missing;
    throw error;
  }
}

const isRoot = () => process.getuid?.() === 0;

/** Errors below a process that runs already: it has to let itself be traced. */
async function probeTracing() {
  if (!isRoot()) return 'tracing the database needs root: run it as root';
  const subject = spawn('sleep', ['0.2'], { stdio: 'ignore' });
  return complaint(
    'strace',
    ['-qq', '-e', 'inject=fdatasync:error=EIO', '-o', '/dev/null', '-p', subject.pid],
    {
      missing: 'strace is not installed: apt-get install strace',
      refused: 'strace may not attach to a process: allow SYS_PTRACE',
    },
  );
}

const inNamespace = (flags, script) => [...flags, 'sh', '-c', script];

async function probeDisk() {
  if (!isRoot()) return 'a disk of its own needs root: run it as root';
  const script = 'mount -t tmpfs -o size=64k tmpfs /mnt';
  return complaint('unshare', inNamespace(['--mount'], script), {
    missing: 'unshare is not installed: apt-get install util-linux',
    refused: 'no file system can be mounted: allow SYS_ADMIN',
  });
}

async function probeNetwork() {
  if (!isRoot()) return 'a network of its own needs root: run it as root';
  const script = 'command -v ip >/dev/null || exit 3; ip link add one type veth peer name two';
  const problem = await complaint('unshare', inNamespace(['--mount', '--net'], script), {
    missing: 'unshare is not installed: apt-get install util-linux',
    refused: 'no network can be made: allow NET_ADMIN and SYS_ADMIN',
  });
  const hasIp = ['/sbin/ip', '/usr/sbin/ip', '/bin/ip', '/usr/bin/ip'].some((path) => existsSync(path));
  return problem && !hasIp ? 'ip is not installed: apt-get install iproute2' : problem;
}

/** The library that stands between a program and the clock; undefined where it is not installed. */
export function fakeClockLibrary() {
  if (!existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .map((name) => join('/usr/lib', name, 'faketime', 'libfaketime.so.1'))
    .find((path) => existsSync(path));
}

async function probeClock() {
  return fakeClockLibrary() ? undefined : 'libfaketime is not installed: apt-get install faketime';
}

async function probeFreezing() {
  return process.platform === 'win32' ? 'this system cannot freeze a process' : undefined;
}

const PROBES = {
  tracing: probeTracing,
  disk: probeDisk,
  network: probeNetwork,
  clock: probeClock,
  freezing: probeFreezing,
};

/**
 * What of the machine the fault tier may use, each tried for real.
 * @returns {Promise<Record<keyof typeof PROBES, string | undefined>>} why not and how to get it; undefined: it works
 */
export async function probeMachine() {
  const found = Object.entries(PROBES).map(async ([name, probe]) => [
    name,
    process.platform === 'linux' || name === 'freezing' ? await probe() : 'needs Linux',
  ]);
  return Object.fromEntries(await Promise.all(found));
}

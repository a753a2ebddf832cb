import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { runCommand } from '@/scripts/lib/run-command.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { undo } from '@/scripts/tests/support/undo.mjs';

// Of the ranges that are kept free for documents and tests.
const OUR_SIDE = '198.18.77.1';
const ITS_SIDE = '198.18.77.2';
const OUR_SIDE_6 = 'fd77:7177::1';
const ITS_SIDE_6 = 'fd77:7177::2';

export type Network = Awaited<ReturnType<typeof openNetwork>>;

async function run(file: string, ...args: readonly (string | number)[]): Promise<string> {
  const { ok, output } = await runCommand(file, args.map(String), { limitMs: 10_000 });
  if (!ok) throw new Error(`${file} ${args.join(' ')}: ${output}`);
  return output;
}

const hasItsNames = (pid: number) =>
  readFileSync(`/proc/${pid}/mountinfo`, 'utf8').includes(' /etc/resolv.conf ');

/** A network, and files of names, that exist for as long as one sleeping process does. */
async function holdNamespace(t: TestContext, folder: string) {
  const [hosts, resolver] = [join(folder, 'hosts'), join(folder, 'resolv.conf')];
  writeFileSync(hosts, '');
  writeFileSync(resolver, 'nameserver 203.0.113.53\n');
  const script = 'mount --bind "$1" /etc/hosts && mount --bind "$2" /etc/resolv.conf && exec sleep infinity';
  const args = ['--mount', '--net', 'sh', '-c', script, 'sh', hosts, resolver];
  const holder = spawn('unshare', args, { stdio: 'ignore' });
  const { pid } = holder;
  if (pid === undefined) throw new Error('unshare cannot be run.');
  const ended = new Promise((resolve) => holder.once('exit', resolve));
  undo(t, async () => {
    holder.kill('SIGKILL');
    await ended;
  });
  await waitUntil(() => hasItsNames(pid), { everyMs: 10, limitMs: 5_000 });
  return { pid, hosts };
}

/** A network of its own for one program, joined to ours by a cable of which the test holds the other end. */
export async function openNetwork(t: TestContext, folder: string) {
  const { pid, hosts } = await holdNamespace(t, folder);
  const inside = ['nsenter', '--target', String(pid), '--net', '--mount'];
  const within = (...args: readonly string[]) =>
    run('nsenter', '--target', pid, '--net', '--mount', 'ip', ...args);
  const cable = `qtill${process.pid}`;
  await run('ip', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'till', 'netns', pid);
  undo(t, () => runCommand('ip', ['link', 'del', cable], { limitMs: 5_000 }));
  await run('ip', 'addr', 'add', `${OUR_SIDE}/24`, 'dev', cable);
  await run('ip', '-6', 'addr', 'add', `${OUR_SIDE_6}/64`, 'dev', cable, 'nodad');
  await run('ip', 'link', 'set', cable, 'up');
  await within('link', 'set', 'lo', 'up');
  await within('addr', 'add', `${ITS_SIDE}/24`, 'dev', 'till');
  await within('-6', 'addr', 'add', `${ITS_SIDE_6}/64`, 'dev', 'till', 'nodad');
  await within('link', 'set', 'till', 'up');
  await within('route', 'add', 'default', 'via', OUR_SIDE);
  await within('-6', 'route', 'add', 'default', 'via', OUR_SIDE_6);
  return {
    inside,
    ourSide: OUR_SIDE,
    itsSide: ITS_SIDE,
    within,
    /** Which addresses a name has; none: it cannot be found. */
    name: (name: string, ...addresses: readonly string[]) =>
      writeFileSync(hosts, addresses.map((each) => `${each} ${name}\n`).join('')),
  };
}

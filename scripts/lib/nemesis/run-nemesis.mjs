import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from '../dependencies.mjs';
import { killGroup } from '../processes.mjs';
import { root as here } from '../root.mjs';
import { provideBuild } from '../testing/test-build.mjs';
import { withCluster } from '../testing/with-cluster.mjs';
import { layOut } from './battlefield.mjs';
import { readWish } from './read-wish.mjs';

/** The play itself, in a process of its own that nothing here may kill. Resolves to its exit code. */
async function play({ root, spec, field, signal }) {
  const args = ['--import', 'tsx', join('lib', 'simulation', 'nemesis', 'main.ts')];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = once(child, 'exit');
  const end = () => killGroup(child.pid, 'SIGKILL');
  signal.addEventListener('abort', end, { once: true });
  child.on('message', ({ ask }) => {
    if (ask === 'start')
      field.start().then(
        () => child.connected && child.send({ answer: 'start' }),
        (error) => (console.error(error.message), end()),
      );
    if (ask === 'pids') child.send({ answer: 'pids', pids: field.pids() });
  });
  child.send(spec);
  const [code] = await ended;
  signal.removeEventListener('abort', end);
  return code ?? 1;
}

/** What the processes wrote and what the gateway's book says, for whoever looks into a failure. */
function keepEvidence(field, { root, seed, bookPath }) {
  const folder = join(root, 'test-results', `nemesis-${seed}`);
  for (const path of [...field.logs(), bookPath]) cpSync(path, join(folder, path.split('/').at(-1)));
  console.log(`The logs and the gateway’s book are kept in ${folder}`);
}

async function fight(run, wish) {
  const root = await provideBuild({ root: here, folder: run.folder, signal: run.signal });
  const stops = [];
  const say = (line) => wish.verbose && console.log(`[supervisor] ${line}`);
  try {
    const field = await layOut({ ...run, root, stops, say }, wish.processes);
    const spec = { ...field.spec, ...wish };
    const { seed, minutes } = wish;
    const code = await play({ root, spec, field, signal: run.signal });
    if (code !== 0) {
      keepEvidence(field, { root: here, seed, bookPath: spec.bookPath });
      console.log(
        `The same plan again: npm run nemesis -- --seed ${seed} --minutes ${minutes} --processes ${wish.processes}`,
      );
      process.exitCode = 1;
    }
  } finally {
    await Promise.all(stops.toReversed().map(({ stop }) => stop()));
  }
}

/**
 * `npm run nemesis -- --seed 1 --minutes 5 --processes 2`: real processes that are killed, frozen and cut off from each
 * other while tills sell and customers pay; then everything is left in peace, and the books are compared.
 */
export async function main(args) {
  const wish = readWish(args);
  await ensureDependencies(here);
  console.log(
    `Nemesis: seed ${wish.seed}, ${wish.minutes} minutes of trouble, ${wish.processes} processes of the app.`,
  );
  await withCluster((run) => fight(run, wish));
}

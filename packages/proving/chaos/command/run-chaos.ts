import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { killGroup } from '@/scripts/lib/processes.mjs';
import { root as here } from '@/scripts/lib/root.mjs';
import { provideBuild } from '@/scripts/lib/testing/test-build.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { type Environment, prepareEnvironment } from './environment';
import { type ChaosOptions, readOptions } from './options';

/**
 * `npm run chaos -- --seed 1 --minutes 5 --processes 2`: kills, freezes and cuts off real processes while tills sell and
 * customers pay; then it injects nothing more, and compares the books.
 */
export async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const { seed, minutes, processes } = options;
  console.log(`Chaos: seed ${seed}, ${minutes} minutes of faults, ${processes} processes of the app.`);
  await withCluster((run) => experiment(run, options));
}

type Run = { readonly cluster: Cluster; readonly folder: string; readonly signal: AbortSignal };

async function experiment(run: Run, options: ChaosOptions): Promise<void> {
  const { seed, minutes, processes } = options;
  const root = await provideBuild({ root: here, folder: run.folder, signal: run.signal });
  const stops: { readonly stop: () => Promise<void> }[] = [];
  const say = (line: string) => options.verbose && console.log(`[supervisor] ${line}`);
  try {
    const environment = await prepareEnvironment({ ...run, root, stops, say }, processes);
    const spec = { ...environment.spec, ...options };
    const code = await runExperiment({ root, spec, environment, signal: run.signal });
    if (code === 0) return;
    keepEvidence(environment, { seed, bookPath: spec.bookPath });
    console.log(
      `The same plan again: npm run chaos -- --seed ${seed} --minutes ${minutes} --processes ${processes}`,
    );
    process.exitCode = 1;
  } finally {
    await Promise.all(stops.toReversed().map(({ stop }) => stop()));
  }
}

type Experiment = {
  readonly root: string;
  readonly spec: object;
  readonly environment: Environment;
  readonly signal: AbortSignal;
};

const questionSchema = z.object({ ask: z.enum(['start', 'pids']) });

/** Runs the experiment in a process of its own, which no fault hits. Resolves to its exit code. */
async function runExperiment({ root, spec, environment, signal }: Experiment): Promise<number> {
  const args = ['--import', 'tsx', join('packages', 'proving', 'chaos', 'main.ts')];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = once(child, 'exit');
  const end = () => void (child.pid && killGroup(child.pid, 'SIGKILL'));
  signal.addEventListener('abort', end, { once: true });
  child.on('message', (message) => {
    const { ask } = questionSchema.parse(message);
    if (ask === 'pids') child.send({ answer: 'pids', pids: environment.pids() });
    else
      environment.start().then(
        () => child.connected && child.send({ answer: 'start' }),
        (error: unknown) => (console.error(error), end()),
      );
  });
  child.send(spec);
  const [code] = await ended;
  signal.removeEventListener('abort', end);
  return code ?? 1;
}

/** Copies the logs and the gateway's book for whoever looks into a failure. */
function keepEvidence(
  environment: Environment,
  { seed, bookPath }: { readonly seed: number; readonly bookPath: string },
): void {
  const folder = join(here, 'test-results', `chaos-${seed}`);
  for (const path of [...environment.logs(), bookPath]) cpSync(path, join(folder, basename(path)));
  console.log(`The logs and the gateway’s book are kept in ${folder}`);
}

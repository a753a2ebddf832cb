import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';

/** More workers would wait for each other. */
const MOST_WORKERS = 4;

/** Days make many short-lived objects: a larger nursery spares most of the garbage collector's work. */
const NODE = ['--max-semi-space-size=32', '--import', 'tsx'];

export type Place = {
  /** The root of a checkout. */
  readonly cwd: string;
  readonly cluster: Cluster;
  /** How the databases made here are called, with a number behind it. */
  readonly name: string;
  readonly signal: AbortSignal;
};

/** How a worker ended, and what it wrote to stderr. */
type End = { readonly code: number | null; readonly errors: string };

type Work = {
  /** The program, from the root of the checkout. */
  readonly program: string;
  readonly argsOf: (index: number, workers: number) => readonly string[];
  /** How many pieces of work there are at most. */
  readonly most?: number;
};

/** Divides work among as many workers as there are processors; `onLine` receives each line of JSON they print. */
export function runWorkers(place: Place, work: Work, onLine: (line: unknown) => void): Promise<End[]> {
  const { cluster, name } = place;
  const { program, argsOf, most = MOST_WORKERS } = work;
  const workers = Math.min(availableParallelism(), MOST_WORKERS, most);
  return Promise.all(
    Array.from({ length: workers }, async (_, index) => {
      const database = `${name}_${index}`;
      await cluster.createDatabase(database);
      return runWorker(place, [program, cluster.url(database), ...argsOf(index, workers)], onLine);
    }),
  );
}

function runWorker(
  { cwd, signal }: Place,
  args: readonly string[],
  onLine: (line: unknown) => void,
): Promise<End> {
  const child = spawn(process.execPath, [...NODE, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  createInterface({ input: child.stdout }).on('line', (line) => onLine(JSON.parse(line)));
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ code, errors });
    });
  });
}

/** Prints what workers wrote to stderr; the process fails if one of them did. */
export function reportEnds(ends: readonly End[]): void {
  for (const { errors } of ends) if (errors) console.error(errors);
  if (ends.some(({ code }) => code !== 0)) process.exitCode = 1;
}

/** Statistics and dead rows do not matter for tables that are emptied all the time. */
export async function disableAutovacuum(cluster: Cluster): Promise<void> {
  const client = new Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query('alter system set autovacuum = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Days make a lot of short-lived objects: a larger nursery spares most of the collector's work. */
const NODE = ['--max-semi-space-size=32', '--import', 'tsx'];

/**
 * One worker's share of the seeds, on a database of its own.
 * @param {{ cwd: string, url: string, seeds: number[], signal: AbortSignal }} share
 * @param {(day: { seed: number, counts: object, differences: object[], defects: string[], ms: number }) => void} onDay
 * @returns {Promise<{ code: number | null, errors: string }>} when the worker has ended
 */
export function runShare({ cwd, url, seeds, signal }, onDay) {
  const args = [...NODE, 'lib/simulation/simulate.ts', url, seeds.join(',')];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  createInterface({ input: child.stdout }).on('line', (line) => onDay(JSON.parse(line)));
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

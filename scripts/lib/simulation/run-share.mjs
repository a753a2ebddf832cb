import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Days make a lot of short-lived objects: a larger nursery spares most of the collector's work. */
const NODE = ['--max-semi-space-size=32', '--import', 'tsx'];

/**
 * One worker's share of the work, on a database of its own.
 * @param {{ cwd: string, args: string[], signal: AbortSignal }} share `args`: the program and what it is told
 * @param {(line: { differences: object[], defects: string[] }) => void} onLine whatever it prints, which is JSON
 * @returns {Promise<{ code: number | null, errors: string }>} when the worker has ended
 */
export function runShare({ cwd, args, signal }, onLine) {
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

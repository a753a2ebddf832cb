import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../lib/ports.mjs';
import { isAlive } from '../../lib/processes.mjs';
import { root } from '../../lib/root.mjs';
import { completeProductVariables, withoutProductVariables } from '../../lib/settings/product-variables.mjs';
import { makeTempFolder } from '../../lib/testing/temp-folder.mjs';
import { waitUntil } from '../../lib/wait.mjs';
import { undo } from './undo.mjs';

/**
 * A place for one `npm start`: free ports and a data folder, removed when the test ends.
 * @param {import('node:test').TestContext} t
 */
export async function makePlace(t) {
  const temp = makeTempFolder('launch');
  undo(t, temp.remove);
  const dataDir = join(temp.path, 'data');
  mkdirSync(dataDir);
  const [port, sandboxPort] = [await freePort(), await freePort()];
  // Complete, so that a developer's own `.env` has no say.
  const env = completeProductVariables({
    HOST: '127.0.0.1',
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_FIRESTORE_PORT: String(await freePort()),
    DATA_DIR: dataDir,
  });
  return { temp: temp.path, dataDir, port, sandboxPort, env };
}

/** @typedef {ReturnType<typeof launch>} Launch */

/** @typedef {Awaited<ReturnType<typeof makePlace>>} Place */

/**
 * Runs a launcher. Whatever the test leaves running is stopped.
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string | undefined>} env
 */
export function launch(t, env, script = 'start.mjs') {
  const child = spawn(process.execPath, [join(root, 'scripts', script)], {
    cwd: root,
    env: { ...withoutProductVariables(process.env), ...env, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const run = {
    pid: child.pid ?? 0,
    output: '',
    ended,
    signal: (/** @type {NodeJS.Signals} */ name) => child.kill(name),
    isReady: () =>
      waitUntil(() => run.output.includes('Ready in') || child.exitCode !== null, { limitMs: 60_000 }),
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (run.output += text));
  undo(t, async () => {
    if (child.pid && isAlive(child.pid)) child.kill('SIGTERM');
    await ended;
  });
  return run;
}

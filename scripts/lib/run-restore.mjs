import { join } from 'node:path';
import { runBackupStep, typedPath } from './backup-step.mjs';
import { ensureDataFolder } from './data-folder.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { openCluster } from './postgres/open-cluster.mjs';
import { ReadableError } from './readable-error.mjs';
import { root } from './root.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { outsideDatabase } from './settings/outside-database.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { lanAddress } from './settings/web-address.mjs';
import { takeStartLock } from './start-lock.mjs';

const SCRIPT = join('lib', 'server', 'cli', 'restore.ts');

/** @param {string[]} args */
function readArgs(args) {
  const files = args.filter((/** @type {string} */ arg) => !arg.startsWith('-'));
  const isUnderstood =
    files.length === 1 && args.every((/** @type {string} */ arg) => arg === files[0] || arg === '--replace');
  if (isUnderstood)
    return [typedPath(files[0]), ...args.filter((/** @type {string} */ arg) => arg === '--replace')];
  throw new ReadableError('Use: npm run restore -- FILE, and --replace when the database is not empty.');
}

/**
 * Held until the end: nobody starts the product on a database that is being replaced.
 * @param {string} dataDir
 */
function lockOut(dataDir) {
  ensureDataFolder(dataDir);
  try {
    takeStartLock(join(dataDir, 'start.pid'));
  } catch (error) {
    if (error.name !== 'ReadableError') throw error;
    throw new ReadableError(
      'Nothing was restored. qtill still runs on this data folder: stop it, then restore.',
    );
  }
}

/**
 * A new machine has no database yet: then it is made.
 * @param {{ dataDir: string }} given
 * @param {(url: string) => Promise<number>} run
 */
async function withEmbedded({ dataDir }, run) {
  const cluster = await openCluster({ root, dataDir });
  const wasRunning = await cluster.start();
  try {
    await cluster.createDatabase('qtill');
    return await run(cluster.ownerUrl('qtill'));
  } finally {
    if (!wasRunning) await cluster.stop();
  }
}

/**
 * Puts a backup in the place of the database.
 * @param {string[]} args
 */
export async function main(args) {
  const given = readArgs(args);
  loadEnvFile(root);
  const settings = readSettings(process.env, { root, lan: lanAddress() });
  await ensureDependencies(root);
  lockOut(settings.dataDir);
  const run = (/** @type {string} */ url) => runBackupStep(SCRIPT, given, url);
  const outside = outsideDatabase(settings);
  const code = await (outside ? run(outside) : withEmbedded(settings, run));
  process.exit(code);
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runBackupStep, typedPath } from './backup-step.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { openCluster } from './postgres/open-cluster.mjs';
import { ReadableError } from './readable-error.mjs';
import { root } from './root.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { outsideDatabase } from './settings/outside-database.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { lanAddress } from './settings/web-address.mjs';
import { takeStartLock } from './start-lock.mjs';

const SCRIPT = join('lib', 'server', 'cli', 'backup.ts');

/**
 * @param {string[]} args
 * @param {string} dataDir
 */
function readPlace(args, dataDir) {
  if (args.length > 1 || args[0]?.startsWith('-')) {
    throw new ReadableError('Use: npm run backup, or npm run backup -- FILE (or a folder).');
  }
  if (args.length === 1) return typedPath(args[0]);
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Whoever has started the product meanwhile needs the server that we started.
 * @param {import('./postgres/open-cluster.mjs').Cluster} cluster
 * @param {string} dataDir
 */
async function stopUnlessWanted(cluster, dataDir) {
  let lock;
  try {
    lock = takeStartLock(join(dataDir, 'start.pid'));
  } catch (error) {
    if (error.name === 'ReadableError') return;
    throw error;
  }
  await cluster.stop();
  lock.release();
}

/**
 * @param {{ dataDir: string }} given
 * @param {(url: string) => Promise<number>} run
 */
async function withEmbedded({ dataDir }, run) {
  if (!['postgres', 'postgres-location'].some((name) => existsSync(join(dataDir, name)))) {
    throw new ReadableError(`There is no database in ${dataDir} yet: "npm start" makes it.`);
  }
  const cluster = await openCluster({ root, dataDir });
  const wasRunning = await cluster.start();
  try {
    await cluster.handOver('qtill');
    return await run(cluster.ownerUrl('qtill'));
  } finally {
    if (!wasRunning) await stopUnlessWanted(cluster, dataDir);
  }
}

/**
 * Writes everything the database holds into one file, whether or not the product runs.
 * @param {string[]} args
 */
export async function main(args) {
  loadEnvFile(root);
  const settings = readSettings(process.env, { root, lan: lanAddress() });
  await ensureDependencies(root);
  const run = (/** @type {string} */ url) => runBackupStep(SCRIPT, [readPlace(args, settings.dataDir)], url);
  const outside = outsideDatabase(settings);
  const code = await (outside ? run(outside) : withEmbedded(settings, run));
  process.exit(code);
}

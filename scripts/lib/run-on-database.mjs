import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureDependencies } from './dependencies.mjs';
import { openCluster } from './postgres/open-cluster.mjs';
import { ReadableError } from './readable-error.mjs';
import { root } from './root.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { outsideDatabase } from './settings/outside-database.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { lanAddress } from './settings/web-address.mjs';

/**
 * @param {string} script
 * @param {string[]} args
 * @param {string} databaseUrl
 */
function runScript(script, args, databaseUrl) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, DATABASE_PASSWORD_FILE: '' },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The embedded database, for as long as the command takes when nothing else keeps it running.
 * @param {import('./settings/read-settings.mjs').Settings} settings
 * @param {(url: string) => Promise<number>} run
 */
async function withEmbedded(settings, run) {
  if (!existsSync(settings.dataDir)) {
    throw new ReadableError('There is no database yet: run "npm start" once, then this.');
  }
  const cluster = await openCluster({ root, dataDir: settings.dataDir });
  const wasRunning = await cluster.start();
  try {
    await cluster.handOver('qtill');
    return await run(cluster.ownerUrl('qtill'));
  } finally {
    if (!wasRunning) await cluster.stop();
  }
}

/**
 * Runs a script that needs nothing but the shop's database, then ends with its exit code.
 * @param {string} script
 * @param {string[] | ((place: { url: string, dataDir: string }) => string[])} args
 */
export async function runOnDatabase(script, args) {
  loadEnvFile(root);
  const settings = readSettings(process.env, { root, lan: lanAddress() });
  await ensureDependencies(root);
  const { dataDir } = settings;
  const run = (/** @type {string} */ url) =>
    runScript(script, typeof args === 'function' ? args({ url, dataDir }) : args, url);
  const outside = outsideDatabase(settings);
  const code = await (outside ? run(outside) : withEmbedded(settings, run));
  process.exit(code);
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { openCluster } from './postgres/open-cluster.mjs';
import { ReadableError } from './readable-error.mjs';
import { root } from './root.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { lanAddress } from './settings/web-address.mjs';

const SCRIPT = join('lib', 'server', 'manage-staff.ts');

function manageStaff(args, databaseUrl) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', SCRIPT, ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The embedded database, for as long as the command takes when nothing else keeps it running. */
async function withEmbedded(settings, run) {
  if (!existsSync(settings.dataDir)) {
    throw new ReadableError('There is no database yet: run "npm start" once, then add your people.');
  }
  const cluster = await openCluster({ root, dataDir: settings.dataDir });
  const wasRunning = await cluster.start();
  try {
    return await run(cluster.url('qtill'));
  } finally {
    if (!wasRunning) await cluster.stop();
  }
}

/** Lists, adds and retires the people who may sign in. */
export async function main(args) {
  loadEnvFile(root);
  const settings = readSettings(process.env, { root, lan: lanAddress() });
  await ensureDependencies(root);
  const run = (url) => manageStaff(args, url);
  const code = await (settings.databaseUrl ? run(settings.databaseUrl) : withEmbedded(settings, run));
  process.exit(code);
}

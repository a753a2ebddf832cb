import { join } from 'node:path';
import { sandboxSpec } from './children.mjs';
import { ensureDataFolder } from './data-folder.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { requireFreePort } from './ports.mjs';
import { root } from './root.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { sandboxCredentials } from './settings/sandbox-credentials.mjs';
import { lanAddress } from './settings/web-address.mjs';
import { superviseChild } from './supervise/supervise-child.mjs';
import { onStopSignals } from './supervise/stop-signals.mjs';

function readSandboxSettings() {
  loadEnvFile(root);
  const env = { ...process.env, GATEWAY_ENV: 'sandbox', GATEWAY_BASE_URL: '' };
  // Real keys have no business in the sandbox, whatever `.env` says the app should use.
  if (process.env.GATEWAY_ENV !== 'sandbox')
    Object.assign(env, { GATEWAY_API_KEY: '', GATEWAY_API_SECRET: '' });
  return readSettings(env, { root, lan: lanAddress() });
}

/** The stand-in for the gateway alone, for an app that runs elsewhere. */
export async function main() {
  const settings = readSandboxSettings();
  const { host, sandboxPort, firestorePort, dataDir } = settings;
  ensureDataFolder(dataDir);
  await requireFreePort({ host, port: sandboxPort, variable: 'SANDBOX_PORT', waitMs: 0 });
  const firestore = { host: '127.0.0.1', port: firestorePort, variable: 'SANDBOX_FIRESTORE_PORT' };
  await requireFreePort({ ...firestore, waitMs: 0 });
  await ensureDependencies(root);
  const keys = settings.gateway.keys ?? (await sandboxCredentials(dataDir));
  const sandbox = superviseChild(sandboxSpec(settings, keys), (line) => console.log(`[qtill] ${line}`));
  onStopSignals({
    onStop: () => sandbox.stop().then(() => process.exit(0)),
    onForce: () => {
      sandbox.kill();
      process.exit(130);
    },
  });
  await sandbox.ready;
  console.log(
    `The sandbox answers on port ${sandboxPort}; its keys are in ${join(dataDir, 'sandbox', 'credentials.json')}.`,
  );
  console.log('SANDBOX, no real money. Press Ctrl-C to stop.');
}

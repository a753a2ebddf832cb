import { join } from 'node:path';
import { ensureDataFolder } from './data-folder.mjs';
import { requireFreePort } from './ports.mjs';
import { root } from './root.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { lanAddress } from './settings/web-address.mjs';
import { takeStartLock } from './start-lock.mjs';
import { readTlsFiles } from './tls-files.mjs';

// The children of a killed `npm start` finish their last requests before they let go of their ports.
const LEAVING_MS = 10_000;

/** Everything that can be wrong with the settings is found here, before any slow work. */
export async function checkIn() {
  loadEnvFile(root);
  const settings = readSettings(process.env, { root, lan: lanAddress() });
  if (settings.tls) readTlsFiles(settings.tls);
  ensureDataFolder(settings.dataDir);
  const lock = takeStartLock(join(settings.dataDir, 'start.pid'));
  const waitMs = lock.tookOver ? LEAVING_MS : 0;
  const { host, port, sandboxPort, firestorePort, gateway } = settings;
  await requireFreePort({ host, port, variable: 'PORT', waitMs });
  if (gateway.startsSandbox) {
    await requireFreePort({ host, port: sandboxPort, variable: 'SANDBOX_PORT', waitMs });
    const firestore = { host: '127.0.0.1', port: firestorePort, variable: 'SANDBOX_FIRESTORE_PORT' };
    await requireFreePort({ ...firestore, waitMs });
  }
  return { settings, lock };
}

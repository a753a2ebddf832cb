import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { prepareDatabase } from '../prepare-database.mjs';
import { appEnv } from '../settings/child-env.mjs';
import { readSettings } from '../settings/read-settings.mjs';
import { sandboxCredentials } from '../settings/sandbox-credentials.mjs';

/** @typedef {Awaited<ReturnType<typeof furnishShop>>} Shop */

/**
 * One shop of its own: ports, data folder and database, with the demo staff. `databaseUrl` is the superuser's, for
 * whoever looks behind the app.
 * @param {{ root: string, folder: string, cluster: import('../postgres/open-cluster.mjs').Cluster, signal: AbortSignal }} run
 * @param {string} name of its folder and its database
 * @param {(ports: { port: number, sandboxPort: number }) => Record<string, string>} [change] of its settings
 */
export async function furnishShop(run, name, change = () => ({})) {
  const dataDir = join(run.folder, name);
  mkdirSync(dataDir, { recursive: true });
  await run.cluster.createDatabase(name);
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const databaseUrl = run.cluster.url(name);
  const [appUrl, ownerUrl] = [run.cluster.appUrl(name), run.cluster.ownerUrl(name)];
  const env = {
    HOST: '127.0.0.1',
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_FIRESTORE_PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DATABASE_URL: appUrl,
    ...change({ port, sandboxPort }),
  };
  const settings = readSettings(env, { root: run.root, lan: undefined });
  const keys = await sandboxCredentials(dataDir);
  const found = { databaseUrl: appUrl, passwordFile: run.cluster.passwordPath, keys };
  const shopEnv = { ...appEnv(settings, found), LOG_LEVEL: 'debug' };
  const prepared = { env: shopEnv, ownerUrl, signal: run.signal };
  const { demoStaff, demoKey } = await prepareDatabase(run.root, prepared);
  return { settings, keys, databaseUrl, env: shopEnv, demoStaff, demoKey };
}

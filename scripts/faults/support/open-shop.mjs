import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { appSpec, sandboxSpec } from '../../lib/children.mjs';
import { freePort } from '../../lib/ports.mjs';
import { prepareDatabase } from '../../lib/prepare-database.mjs';
import { root } from '../../lib/root.mjs';
import { appEnv } from '../../lib/settings/child-env.mjs';
import { readSettings } from '../../lib/settings/read-settings.mjs';
import { sandboxCredentials } from '../../lib/settings/sandbox-credentials.mjs';
import { startPrivateCluster } from '../../lib/testing/private-cluster.mjs';
import { makeTempFolder } from '../../lib/testing/temp-folder.mjs';
import { undo } from '../../tests/support/undo.mjs';
import { openTill } from './open-till.mjs';
import { startProgram } from './start-program.mjs';

async function ownCluster(t, folder) {
  const { cluster, remove } = await startPrivateCluster({ root, folder });
  undo(t, remove);
  return cluster;
}

async function furnish({ folder, cluster, extra }) {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const name = 'qtill';
  await cluster.createDatabase(name);
  const env = {
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    SANDBOX_PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DATABASE_URL: cluster.url(name),
    ...extra,
  };
  const settings = readSettings(env, { root, lan: undefined });
  const keys = await sandboxCredentials(dataDir);
  const shopEnv = appEnv(settings, { databaseUrl: settings.databaseUrl, keys });
  const { demoStaff } = await prepareDatabase(root, { env: shopEnv });
  return { settings, keys, env: shopEnv, demoStaff };
}

/** Started programs are ended with the test, whichever of them still runs. */
async function begin(t, spec) {
  const program = await startProgram(spec);
  undo(t, program.stop);
  return program;
}

/**
 * A shop with a database, a gateway and an app as built, none of them watched over. The programs are started by the test.
 * @param {import('node:test').TestContext} t
 * @param {{ makeCluster?: (folder: string) => Promise<object>, extra?: Record<string, string> }} [options]
 */
export async function openShop(t, { makeCluster, extra } = {}) {
  const temp = makeTempFolder('launch');
  undo(t, temp.remove);
  const folder = temp.path;
  const cluster = await (makeCluster ? makeCluster(folder) : ownCluster(t, folder));
  const shop = await furnish({ folder, cluster, extra });
  const { settings, keys } = shop;
  const url = `http://127.0.0.1:${settings.port}`;
  const sandbox = sandboxSpec(settings, keys);
  const logPath = join(folder, 'app.log');
  return {
    ...shop,
    folder,
    cluster,
    url,
    sandboxUrl: `http://127.0.0.1:${settings.sandboxPort}`,
    databaseUrl: settings.databaseUrl,
    bookPath: join(settings.dataDir, 'sandbox', 'book.ndjson'),
    logPath,
    startSandbox: (env = {}) =>
      begin(t, { ...sandbox, env: { ...sandbox.env, ...env }, logPath: join(folder, 'sandbox.log') }),
    startApp: ({ env = {}, ...place } = {}) =>
      begin(t, { ...appSpec(settings, { env: { ...shop.env, ...env } }), logPath, ...place }),
    signIn: (at = url) => openTill(at, shop.demoStaff),
  };
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { appSpec, sandboxSpec } from '@/scripts/lib/children.mjs';
import { freePort } from '@/scripts/lib/ports.mjs';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { prepareDatabase } from '@/scripts/lib/prepare-database.mjs';
import { root } from '@/scripts/lib/root.mjs';
import { appEnv } from '@/scripts/lib/settings/child-env.mjs';
import { readSettings } from '@/scripts/lib/settings/read-settings.mjs';
import { sandboxCredentials } from '@/scripts/lib/settings/sandbox-credentials.mjs';
import { startPrivateCluster } from '@/scripts/lib/testing/private-cluster.mjs';
import { makeTempFolder } from '@/scripts/lib/testing/temp-folder.mjs';
import { undo } from '@/scripts/tests/support/undo.mjs';
import { type Program, type ProgramSpec, startProgram } from './start-program';
import { openTill, type Till } from './till';

type Env = Readonly<Record<string, string | undefined>>;

type Options = {
  /** By default a PostgreSQL in the shop's folder. */
  readonly makeCluster?: (folder: string) => Promise<Cluster>;
  /** Settings that differ from the usual ones. */
  readonly extra?: Env;
};

type AppOptions = Partial<Pick<ProgramSpec, 'logPath' | 'inside' | 'healthUrl' | 'env'>>;

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** A shop with a database, a gateway and an app as built, all unsupervised. The test starts the programs. */
export async function openShop(t: TestContext, { makeCluster, extra = {} }: Options = {}) {
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
    bookPath: join(settings.dataDir, 'sandbox', 'book.ndjson'),
    startSandbox: (env: Env = {}): Promise<Program> =>
      begin(t, { ...sandbox, env: { ...sandbox.env, ...env }, logPath: join(folder, 'sandbox.log') }),
    startApp: ({ env = {}, ...place }: AppOptions = {}): Promise<Program> =>
      begin(t, { ...appSpec(settings, { env: { ...shop.env, ...env } }), logPath, ...place }),
    signIn: (at = url): Promise<Till> => openTill(at, shop.demoStaff),
  };
}

async function ownCluster(t: TestContext, folder: string): Promise<Cluster> {
  const { cluster, remove } = await startPrivateCluster({ root, folder });
  undo(t, remove);
  return cluster;
}

type Furnished = { readonly folder: string; readonly cluster: Cluster; readonly extra: Env };

async function furnish({ folder, cluster, extra }: Furnished) {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  await cluster.createDatabase('qtill');
  const databaseUrl = cluster.url('qtill');
  const appUrl = cluster.appUrl('qtill');
  const env = {
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    SANDBOX_PORT: String(await freePort()),
    SANDBOX_FIRESTORE_PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DATABASE_URL: appUrl,
    ...extra,
  };
  const settings = readSettings(env, { root, lan: undefined });
  const keys = await sandboxCredentials(dataDir);
  const shopEnv = appEnv(settings, { databaseUrl: appUrl, passwordFile: cluster.passwordPath, keys });
  const ownerUrl = cluster.ownerUrl('qtill');
  const { demoStaff } = await prepareDatabase(root, { env: shopEnv, ownerUrl });
  return { settings, keys, databaseUrl, env: shopEnv, demoStaff };
}

/** Started programs are ended with the test, whichever of them still runs. */
async function begin(t: TestContext, spec: ProgramSpec): Promise<Program> {
  const program = await startProgram(spec);
  undo(t, program.stop);
  return program;
}

import { printBanner } from './banner.mjs';
import { ensureBuild } from './build.mjs';
import { checkIn } from './check-in.mjs';
import { appSpec, sandboxSpec } from './children.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { installGitHook } from './git-hook.mjs';
import { noteLiveUser } from './live-users.mjs';
import { openCluster } from './postgres/open-cluster.mjs';
import { prepareDatabase } from './prepare-database.mjs';
import { appEnv } from './settings/child-env.mjs';
import { sandboxCredentials } from './settings/sandbox-credentials.mjs';
import { superviseChild } from './supervise/supervise-child.mjs';
import { superviseCluster } from './supervise/supervise-cluster.mjs';

/** @param {string} line */
const say = (line) => console.log(`[qtill] ${line}`);

/**
 * Waits for a promise, but no longer than somebody wants the product.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
function orStopped(promise, signal) {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

/**
 * @param {import('./settings/read-settings.mjs').Settings} settings
 * @param {import('./supervise/stop-list.mjs').StopList} stops
 */
async function bringUpDatabase(settings, stops) {
  const { databaseUrl, databaseOwnerUrl, databasePasswordFile } = settings;
  if (databaseUrl)
    return {
      url: databaseUrl,
      ownerUrl: databaseOwnerUrl,
      passwordFile: databasePasswordFile,
      place: 'DATABASE_URL',
    };
  const cluster = await openCluster({ root: settings.root, dataDir: settings.dataDir });
  stops.add({ name: 'database', stop: () => cluster.stop(), kill: () => cluster.stop('immediate') });
  const wasRunning = await cluster.start();
  await cluster.createDatabase('qtill');
  const watch = superviseCluster(cluster, say);
  stops.add({ name: 'database watch', stop: watch.stop });
  const account = cluster.accountName ? `, run by the account ${cluster.accountName}` : '';
  const reused = wasRunning ? ', was running already' : '';
  return {
    url: cluster.appUrl('qtill'),
    ownerUrl: cluster.ownerUrl('qtill'),
    passwordFile: cluster.passwordPath,
    place: `${cluster.dataPath}${account}${reused}`,
    log: cluster.logPath,
  };
}

/**
 * @param {import('./supervise/supervise-child.mjs').ChildSpec} spec
 * @param {import('./supervise/stop-list.mjs').StopList} stops
 */
function bringUpChild(spec, stops) {
  const child = superviseChild(spec, say);
  stops.add({ name: spec.name, stop: child.stop, kill: child.kill });
  return child;
}

/** @param {{ settings: import('./settings/read-settings.mjs').Settings, dev: boolean, signal: AbortSignal }} given */
async function prepareCheckout({ settings, dev, signal }) {
  const { root, distDir } = settings;
  await ensureDependencies(root, signal);
  noteLiveUser(root);
  await installGitHook(root);
  if (!dev) await ensureBuild({ root, distDir, signal });
}

/**
 * From a fresh clone to a running product, step by step; each step does only what is missing.
 * @param {{ dev: boolean, signal: AbortSignal, stops: ReturnType<typeof import('./supervise/stop-list.mjs').createStopList> }} run
 */
export async function bringUp({ dev, signal, stops }) {
  const { settings, lock } = await checkIn();
  stops.add({ name: 'lock', stop: lock.release });
  await prepareCheckout({ settings, dev, signal });
  const keys = settings.gateway.keys ?? (await sandboxCredentials(settings.dataDir));
  const database = await bringUpDatabase(settings, stops);
  signal.throwIfAborted();
  const sandbox = settings.gateway.startsSandbox && bringUpChild(sandboxSpec(settings, keys), stops);
  const { url: databaseUrl, ownerUrl, passwordFile } = database;
  const env = appEnv(settings, { databaseUrl, passwordFile, keys, dev });
  // Both at once, and the sandbox's failure heard even while the database is being prepared.
  const [{ demoStaff, demoKey }] = await orStopped(
    Promise.all([prepareDatabase(settings.root, { env, ownerUrl, signal }), sandbox && sandbox.ready]),
    signal,
  );
  const app = bringUpChild(appSpec(settings, { env, dev }), stops);
  await orStopped(app.ready, signal);
  await printBanner({ settings, demoStaff, demoKey, database });
}

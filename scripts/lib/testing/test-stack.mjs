import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appSpec, sandboxSpec } from '../children.mjs';
import { freePort } from '../ports.mjs';
import { readText } from '../read-text.mjs';
import { lastLines, runCommand } from '../run-command.mjs';
import { sandboxEnv } from '../settings/child-env.mjs';
import { findSecretsInLogs } from './find-secrets-in-logs.mjs';
import { superviseChild } from '../supervise/supervise-child.mjs';
import { furnishShop } from './furnish-shop.mjs';

// The browser maps these names to this machine: a code then never says 127.0.0.1, as in a shop.
const PAY_HOST = 'pay.qtill.test';
const LAN_HOST = 'till.qtill.test';

/**
 * @typedef {{ root: string, folder: string, signal: AbortSignal, cluster: import('../postgres/open-cluster.mjs').Cluster,
 *   stops: import('../supervise/stop-list.mjs').StopList }} Given
 */

/** @typedef {Given & { logs: string[] }} StackRun */

/**
 * @param {StackRun} run
 * @param {string} name
 * @param {(ports: { port: number, sandboxPort: number }) => Record<string, string>} [extra]
 */
const furnish = (run, name, extra) =>
  furnishShop(run, name, (ports) => ({
    APP_HOSTS: LAN_HOST,
    GATEWAY_PAY_BASE_URL: `http://${PAY_HOST}:${ports.sandboxPort}`,
    ...extra?.(ports),
  }));

/**
 * @param {StackRun} run
 * @param {import('../supervise/supervise-child.mjs').ChildSpec} spec
 * @param {string} log
 */
function launch(run, spec, log) {
  const path = join(run.folder, log);
  const output = openSync(path, 'a');
  const child = superviseChild({ ...spec, output }, (line) => console.log(`[${log}] ${line}`));
  run.logs.push(path);
  run.stops.add({
    name: log,
    stop: async () => {
      await child.stop();
      closeSync(output);
    },
    kill: child.kill,
  });
  return child.ready;
}

/**
 * Only what a sandbox needs: a story starts one for the isolated shop by itself.
 * @param {{ settings: import('../settings/read-settings.mjs').Settings, keys: [string, string] }} given
 */
function isolatedSandboxEnv({ settings, keys }) {
  const { HOST, SANDBOX_PORT, SANDBOX_FIRESTORE_PORT, DATA_DIR, ...rest } = sandboxEnv(settings, keys);
  const { GATEWAY_BRAND, GATEWAY_API_KEY, GATEWAY_API_SECRET, GATEWAY_PAY_BASE_URL } = rest;
  const secrets = { GATEWAY_API_KEY, GATEWAY_API_SECRET };
  const ports = { SANDBOX_PORT, SANDBOX_FIRESTORE_PORT };
  return { HOST, ...ports, DATA_DIR, GATEWAY_BRAND, GATEWAY_PAY_BASE_URL, ...secrets };
}

/**
 * @param {import('./furnish-shop.mjs').Shop} shop
 * @param {import('./furnish-shop.mjs').Shop} isolated
 */
function storyEnv(shop, isolated) {
  const { port, sandboxPort } = shop.settings;
  return {
    E2E_BASE_URL: `http://127.0.0.1:${port}`,
    E2E_LAN_URL: `http://${LAN_HOST}:${port}`,
    E2E_SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`,
    E2E_SANDBOX_KEYS: JSON.stringify(shop.keys),
    E2E_ISOLATED_BASE_URL: `http://127.0.0.1:${isolated.settings.port}`,
    E2E_ISOLATED_SANDBOX_PORT: String(isolated.settings.sandboxPort),
    E2E_ISOLATED_ENV: JSON.stringify(isolatedSandboxEnv(isolated)),
    E2E_STAFF: JSON.stringify(shop.demoStaff),
    E2E_API_KEY: shop.demoKey ?? undefined,
  };
}

/**
 * As `npm run staff -- limit sale 5000.00` does it on the shop's own machine.
 * @param {{ root: string, signal: AbortSignal }} given
 * @param {Record<string, string | undefined>} env
 */
async function limitSales({ root, signal }, env) {
  const script = join('lib', 'server', 'cli', 'staff.ts');
  const args = ['--conditions=react-server', '--import', 'tsx', script, 'limit', 'sale', '5000.00'];
  const { ok, output } = await runCommand(process.execPath, args, {
    cwd: root,
    env,
    signal,
    limitMs: 60_000,
  });
  if (!ok || !output.includes('AED 5000.00 at most'))
    throw new Error(`No limit was set: ${lastLines(output)}`);
}

/**
 * A shop whose app the stories start themselves, as several processes on one database; told in a file.
 * @param {StackRun} run
 */
async function furnishSeveral(run) {
  const shop = await furnish(run, 'several');
  const ports = [await freePort(), await freePort(), await freePort()];
  const processes = ports.map((port) => ({
    url: `http://127.0.0.1:${port}`,
    env: { ...shop.env, PORT: String(port) },
    log: join(run.folder, `several-${port}.log`),
  }));
  const path = join(run.folder, 'several.json');
  const sandboxUrl = `http://127.0.0.1:${shop.settings.sandboxPort}`;
  writeFileSync(path, JSON.stringify({ root: run.root, sandboxUrl, processes }), { mode: 0o600 });
  return { shop, path, logs: processes.map(({ log }) => log) };
}

/** @param {{ settings: import('../settings/read-settings.mjs').Settings }} given */
const bookOf = ({ settings }) => join(settings.dataDir, 'sandbox', 'book.ndjson');

/**
 * A shop with its sandbox, and an isolated one of the other brand whose gateway nobody runs. Resolves to what the stories must know.
 * @param {Given} given
 */
export async function startTestStack(given) {
  /** @type {StackRun} */
  const run = { ...given, logs: [] };
  // Payers of its web site come back to the app first.
  const shop = await furnish(run, 'shop', ({ port }) => ({
    APP_URL: `http://127.0.0.1:${port}`,
    // All stories of many shops at once, from one address: limits are for stories of their own.
    GATEWAY_CALLS_PER_SECOND: '500',
  }));
  const port = await freePort();
  const isolated = await furnish(run, 'isolated', () => ({
    GATEWAY_BRAND: 'pointcheckout',
    GATEWAY_ENV: 'sandbox',
    SANDBOX_PORT: String(port),
    GATEWAY_BASE_URL: `http://127.0.0.1:${port}/mer/v2.0`,
    GATEWAY_PAY_BASE_URL: `http://${PAY_HOST}:${port}`,
  }));
  await limitSales(run, isolated.env);
  const several = await furnishSeveral(run);
  const waits = [launch(run, sandboxSpec(shop.settings, shop.keys), 'sandbox.log')];
  waits.push(launch(run, sandboxSpec(several.shop.settings, several.shop.keys), 'several-sandbox.log'));
  waits.push(launch(run, appSpec(shop.settings, { env: shop.env }), 'shop.log'));
  waits.push(launch(run, appSpec(isolated.settings, { env: isolated.env }), 'isolated.log'));
  const tellLogs = async () => {
    for (const path of run.logs)
      console.log(`--- end of ${path}\n${lastLines((await readText(path)) ?? '', 40)}`);
  };
  await Promise.all(waits).catch(async (error) => {
    await tellLogs();
    throw error;
  });
  const logs = [...run.logs.filter((path) => !path.endsWith('sandbox.log')), ...several.logs];
  const findLeaks = () =>
    findSecretsInLogs({
      logs,
      keys: [...shop.keys, ...isolated.keys, ...several.shop.keys],
      book: bookOf(shop),
    });
  return { env: { ...storyEnv(shop, isolated), E2E_SEVERAL: several.path }, tellLogs, findLeaks };
}

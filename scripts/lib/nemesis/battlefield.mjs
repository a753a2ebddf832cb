import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { appSpec, sandboxSpec } from '../children.mjs';
import { freePort } from '../ports.mjs';
import { superviseChild } from '../supervise/supervise-child.mjs';
import { superviseCluster } from '../supervise/supervise-cluster.mjs';
import { furnishShop } from '../testing/furnish-shop.mjs';

/** An address with another host and port, and what else stood in it gone with `without`. */
function through(url, port, without = []) {
  const other = new URL(url);
  other.host = `127.0.0.1:${port}`;
  for (const name of without) other.searchParams.delete(name);
  return other.href;
}

/** What the app's processes are told: every way out of them leads over a link that can be cut. */
async function appShops(shop, links, count) {
  const shops = [];
  for (let number = 0; number < count; number += 1) {
    const port = number === 0 ? shop.settings.port : await freePort();
    const env = {
      ...shop.env,
      PORT: String(port),
      // As a proxy in front of several processes has it: the gateway's calls arrive by this door.
      APP_URL: `http://127.0.0.1:${links.webhook}`,
      DATABASE_URL: through(shop.env.DATABASE_URL, links.database, ['host']),
      GATEWAY_BASE_URL: through(shop.env.GATEWAY_BASE_URL, links.gateway).replace(/\/$/, ''),
      LOG_LEVEL: 'info',
    };
    shops.push({ env, settings: { ...shop.settings, port } });
  }
  return shops;
}

function supervise(run, spec, log) {
  const path = join(run.folder, log);
  const output = openSync(path, 'a');
  const child = superviseChild({ ...spec, output }, run.say);
  const stop = async () => {
    await child.stop();
    closeSync(output);
  };
  run.stops.push({ stop, kill: child.kill });
  return { ...child, log: path };
}

/**
 * A shop as several processes with a sandbox and a database, everything supervised as `npm start` does, and the
 * ports of the links between them. Nothing runs before `start`, since the links have to stand first.
 * @param {{ root: string, folder: string, cluster: object, signal: AbortSignal, say: (line: string) => void,
 *   stops: { stop: () => Promise<void>, kill: () => void }[] }} run
 * @param {number} processes
 */
export async function layOut(run, processes) {
  const shop = await furnishShop(run, 'nemesis');
  const links = { webhook: await freePort(), database: await freePort(), gateway: await freePort() };
  const devices = [];
  for (let number = 0; number < processes; number += 1) devices.push(await freePort());
  const shops = await appShops(shop, links, processes);
  const running = { apps: [] };
  return {
    spec: {
      links: { ...links, devices },
      apps: shops.map(({ settings }) => settings.port),
      sandboxPort: shop.settings.sandboxPort,
      databaseUrl: shop.env.DATABASE_URL,
      bookPath: join(shop.settings.dataDir, 'sandbox', 'book.ndjson'),
      keys: shop.keys,
      systemKey: shop.demoKey,
      staff: shop.demoStaff,
    },
    async start() {
      const watch = superviseCluster(run.cluster, run.say);
      run.stops.push({ stop: watch.stop, kill: () => undefined });
      running.sandbox = supervise(run, sandboxSpec(shop.settings, shop.keys), 'sandbox.log');
      await running.sandbox.ready;
      running.apps = shops.map(({ settings, env }, number) =>
        supervise(run, appSpec(settings, { env }), `app-${number}.log`),
      );
      await Promise.all(running.apps.map(({ ready }) => ready));
    },
    pids: () => ({
      apps: running.apps.map(({ pid }) => pid()),
      sandbox: running.sandbox?.pid(),
      database: run.cluster.pid(),
    }),
    logs: () => [running.sandbox, ...running.apps].filter(Boolean).map(({ log }) => log),
  };
}

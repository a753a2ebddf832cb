import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { appSpec, sandboxSpec } from '@/scripts/lib/children.mjs';
import { freePort } from '@/scripts/lib/ports.mjs';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { type ChildSpec, superviseChild } from '@/scripts/lib/supervise/supervise-child.mjs';
import { superviseCluster } from '@/scripts/lib/supervise/supervise-cluster.mjs';
import { furnishShop, type Shop } from '@/scripts/lib/testing/furnish-shop.mjs';

type Run = {
  readonly root: string;
  readonly folder: string;
  readonly cluster: Cluster;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Receives what has to be stopped at the end. */
  readonly stops: { readonly stop: () => Promise<void> }[];
};

type Links = { readonly webhook: number; readonly database: number; readonly gateway: number };
type Child = ReturnType<typeof superviseChild> & { readonly log: string };

export type Environment = Awaited<ReturnType<typeof prepareEnvironment>>;

/**
 * A shop as several processes with a sandbox and a database, each supervised as `npm start` does, and the ports of the
 * links between them. Nothing runs before `start`: the links have to exist first.
 */
export async function prepareEnvironment(run: Run, processes: number) {
  const shop = await furnishShop(run, 'chaos');
  const links = { webhook: await freePort(), database: await freePort(), gateway: await freePort() };
  const devices: number[] = [];
  while (devices.length < processes) devices.push(await freePort());
  const shops = await appShops(shop, links, processes);
  let sandbox: Child | undefined;
  let apps: readonly Child[] = [];
  return {
    spec: {
      links: { ...links, devices },
      apps: shops.map(({ settings }) => settings.port),
      sandboxPort: shop.settings.sandboxPort,
      databaseUrl: shop.databaseUrl,
      bookPath: join(shop.settings.dataDir, 'sandbox', 'book.ndjson'),
      keys: shop.keys,
      systemKey: shop.demoKey,
      staff: shop.demoStaff,
    },
    async start(): Promise<void> {
      run.stops.push(superviseCluster(run.cluster, run.say));
      sandbox = supervise(run, sandboxSpec(shop.settings, shop.keys), 'sandbox.log');
      await sandbox.ready;
      apps = shops.map(({ settings, env }, number) =>
        supervise(run, appSpec(settings, { env }), `app-${number}.log`),
      );
      await Promise.all(apps.map(({ ready }) => ready));
    },
    pids: () => ({
      apps: apps.map(({ pid }) => pid()),
      sandbox: sandbox?.pid(),
      database: run.cluster.pid(),
    }),
    logs: (): string[] => [...(sandbox ? [sandbox] : []), ...apps].map(({ log }) => log),
  };
}

/** What the app's processes are told: every way out of them leads over a link that can be cut. */
async function appShops(shop: Shop, links: Links, count: number) {
  const shops: { readonly env: Record<string, string | undefined>; readonly settings: Shop['settings'] }[] =
    [];
  for (let number = 0; number < count; number += 1) {
    const port = number === 0 ? shop.settings.port : await freePort();
    const env = {
      ...shop.env,
      PORT: String(port),
      // As with a proxy in front of several processes: the gateway's calls arrive at one address.
      APP_URL: `http://127.0.0.1:${links.webhook}`,
      DATABASE_URL: through(shop.settings.databaseUrl ?? '', links.database),
      GATEWAY_BASE_URL: through(shop.settings.gateway.baseUrl ?? '', links.gateway).replace(/\/$/, ''),
      LOG_LEVEL: 'info',
    };
    shops.push({ env, settings: { ...shop.settings, port } });
  }
  return shops;
}

/** The same address by way of a link. A socket folder would go past it. */
function through(url: string, port: number): string {
  const other = new URL(url);
  other.host = `127.0.0.1:${port}`;
  other.searchParams.delete('host');
  return other.href;
}

function supervise(run: Run, spec: ChildSpec, log: string): Child {
  const path = join(run.folder, log);
  const output = openSync(path, 'a');
  const child = superviseChild({ ...spec, output }, run.say);
  run.stops.push({
    stop: async () => {
      await child.stop();
      closeSync(output);
    },
  });
  return { ...child, log: path };
}

import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { Pool } from 'pg';
import { Sandbox } from '@/e2e/fixtures/sandbox';
import { startProgram } from '@/packages/proving/faults/support/start-program';
import { sandboxSpec } from '@/scripts/lib/children.mjs';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { root } from '@/scripts/lib/root.mjs';
import { originOf } from '@/scripts/lib/settings/web-address.mjs';
import { findBrowser } from '@/scripts/lib/testing/find-browser.mjs';
import { furnishShop, type Shop } from '@/scripts/lib/testing/furnish-shop.mjs';
import { provideBuild } from '@/scripts/lib/testing/test-build.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { type App, startApp } from './app';

/** A shop on the production build with its gateway, and a browser: what every measure is taken on. */
export type Stage = {
  /** Ends with the run. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly cluster: Cluster;
  readonly shop: Shop;
  readonly url: string;
  readonly app: App;
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  /** As the superuser, to look behind the app. */
  readonly database: Pool;
};

/** Sets it up, builds the app if its build is not of these sources, and takes all of it away afterwards. */
export async function withStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  await withCluster(async (run) => {
    const place = await provideBuild({ root, ...run });
    const shop = await furnishShop({ ...run, root: place }, 'bench');
    const stops: (() => Promise<unknown>)[] = [];
    try {
      const logPath = (name: string) => join(run.folder, `${name}.log`);
      const gateway = await startProgram({
        ...sandboxSpec(shop.settings, shop.keys),
        logPath: logPath('sandbox'),
      });
      stops.push(gateway.stop);
      const app = await startApp({ shop, logPath: logPath('app') });
      stops.push(app.stop);
      const executablePath = await findBrowser({ root, signal: run.signal });
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      // Left to itself it ends the whole process at Ctrl-C, and what was started stays behind.
      const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
      const browser = await chromium.launch({ executablePath, args, ...signals });
      stops.push(() => browser.close());
      const database = new Pool({ connectionString: shop.databaseUrl, max: 2 });
      stops.push(() => database.end());
      const url = originOf('http', '127.0.0.1', shop.settings.port);
      const sandbox = new Sandbox(originOf('http', '127.0.0.1', shop.settings.sandboxPort));
      await work({ ...run, shop, url, app, sandbox, browser, database });
    } finally {
      for (const stop of stops.toReversed()) await stop().catch(() => undefined);
    }
  });
}

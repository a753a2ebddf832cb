import { openSync } from 'node:fs';
import { appSpec } from '@/scripts/lib/children.mjs';
import { probe } from '@/scripts/lib/supervise/probe.mjs';
import { superviseChild } from '@/scripts/lib/supervise/supervise-child.mjs';
import type { Shop } from '@/scripts/lib/testing/furnish-shop.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';

export type App = Awaited<ReturnType<typeof startApp>>;

type Place = { readonly shop: Shop; readonly logPath: string };

/** The app as `npm start` runs it: one process that is watched, and started again when it is taken for dead. */
export async function startApp({ shop, logPath }: Place) {
  const output = openSync(logPath, 'a');
  let child: ReturnType<typeof superviseChild>;
  let deaths = 0;

  /** Resolves to the milliseconds from its start to its first good answer. */
  async function start(change: Record<string, string> = {}): Promise<number> {
    const spec = appSpec(shop.settings, { env: { ...shop.env, LOG_LEVEL: 'info', ...change } });
    const startedAt = performance.now();
    child = superviseChild({ ...spec, output }, (line) => {
      if (line.includes('starting it again')) deaths += 1;
      console.log(`  ${line}`);
    });
    child.ready.catch(() => undefined);
    await waitUntil(() => probe(spec.healthUrl), { everyMs: 10, limitMs: spec.bootMs });
    const tookMs = performance.now() - startedAt;
    await child.ready;
    return tookMs;
  }

  const firstStartMs = await start();
  return {
    firstStartMs,
    /** `change`: of its environment. */
    async restart(change?: Record<string, string>): Promise<number> {
      await child.stop();
      return start(change);
    },
    stop: () => child.stop(),
    pid: (): number => child.pid() ?? NaN,
    /** How often it had to be started again since this was asked last. */
    takeDeaths(): number {
      const taken = deaths;
      deaths = 0;
      return taken;
    },
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, figure } from '../figures/figure';
import { openScreens, type Screens } from '../stage/waiting-screens';
import { signInDevice } from '../stage/devices';
import { closeAll, newestAt } from '../stage/gateway';
import { chargeSurely, connections } from '../stage/http';
import type { Stage } from '../stage/open-stage';
import { openScreen } from '../stage/screen';
import { countByPath } from './requests-by-path';

const SETTLE_MS = 5_000;
const MINUTE_MS = 60_000;

/** Screens that look at one checkout at once. */
const LOOKING = [1, 5, 50];

/** How many requests a screen sends in a minute while its code waits, and how often the gateway is asked about such a code. */
export async function measureWaiting(stage: Stage): Promise<Figure[]> {
  const watched: Watched[] = [];
  for (const count of LOOKING) watched.push(await watch(stage, count));
  const screen = await openScreen(stage);
  await screen.visit();
  await screen.charge(1_250);
  await delay(SETTLE_MS);
  screen.wire.clear();
  const begin = Date.now();
  await delay(MINUTE_MS);
  const sent = screen.wire.transfers.filter(({ isCached }) => !isCached);
  const asked = (await stage.sandbox.requests()).filter(({ method, at }) => method === 'GET' && at >= begin);
  for (const { screens } of watched) await screens.leave();
  await screen.close();
  await closeAll(stage);
  const kinds = countByPath(sent.map(({ url }) => url));
  return [
    figure('Requests of a screen that waits for a payment', 'a minute', {
      ...{ values: [sent.length], goal: { p50: 6 } },
      note: [...kinds].map(([path, count]) => `${count} × ${path}`).join(', '),
    }),
    ...watched.map(({ count, gatewayId }) =>
      figure(`Reads of a checkout at the gateway, ${count} looking`, 'a minute', {
        values: [asked.filter(({ path }) => path.includes(gatewayId)).length],
      }),
    ),
  ];
}

type Watched = { readonly count: number; readonly gatewayId: string; readonly screens: Screens };

/** A code, and so many screens without a browser that wait for it. */
async function watch(stage: Stage, count: number): Promise<Watched> {
  const agent = connections(1);
  const opened = await chargeSurely(stage.url, await signInDevice(stage), agent);
  agent.destroy();
  const { id } = await newestAt(stage);
  return {
    ...{ count, gatewayId: id },
    screens: await openScreens(stage, { count, withinMs: SETTLE_MS, waitFor: [opened] }),
  };
}

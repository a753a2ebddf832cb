import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, figure } from '../figures/figure';
import { payNewest } from '../stage/gateway';
import type { Stage } from '../stage/open-stage';
import { openScreen } from '../stage/screen';
import { countByPath } from './requests-by-path';

const SETTLE_MS = 5_000;
const MINUTE_MS = 60_000;

/** How many requests a screen sends in a minute while its code waits for somebody to pay. */
export async function measureWaiting(stage: Stage): Promise<Figure[]> {
  const screen = await openScreen(stage);
  await screen.visit();
  await screen.charge(1_250);
  await delay(SETTLE_MS);
  screen.wire.clear();
  await delay(MINUTE_MS);
  const sent = screen.wire.transfers.filter(({ isCached }) => !isCached);
  await payNewest(stage);
  await screen.close();
  const kinds = countByPath(sent.map(({ url }) => url));
  return [
    figure('Requests of a screen that waits for a payment', 'a minute', {
      ...{ values: [sent.length], goal: { p50: 6 } },
      note: [...kinds].map(([path, count]) => `${count} × ${path}`).join(', '),
    }),
  ];
}

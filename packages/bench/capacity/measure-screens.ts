import { setTimeout as delay } from 'node:timers/promises';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { type Figure, figure, notMeasured } from '../figures/figure';
import { signInDevices } from '../stage/devices';
import { closeAll } from '../stage/gateway';
import { chargeSurely, type CheckoutSeen, connections } from '../stage/http';
import type { Stage } from '../stage/open-stage';
import { NO_CALL_LIMIT } from './measure-throughput';
import { hearSettled, payFor } from './payments';
import { readUse } from './process-use';
import { openScreens, type Screens } from '../stage/waiting-screens';

const OPEN = 200;
const PAID_EACH = 40;
const COUNTS = [500, 1_500, 5_000];
const ARRIVE_MS = 2_000;
const ARRIVED_LIMIT_MS = 10_000;
const PAY_EVERY_MS = 200;
/** Of the process while nothing happens but waiting. */
const REST_MS = 5_000;

const GOAL_OF: Record<number, { p95: number; mostMb: number }> = { 5_000: { p95: 500, mostMb: 1_000 } };

/** What one process needs for screens that wait, and how soon they are told, as more and more of them come at once. */
export async function measureScreens(stage: Stage): Promise<Figure[]> {
  await stage.app.restart(NO_CALL_LIMIT);
  const codes = await openCodes(stage, OPEN + PAID_EACH * COUNTS.length);
  const figures = await measureOpen(stage, codes.slice(0, OPEN));
  for (const [index, count] of COUNTS.entries()) {
    await stage.app.restart();
    figures.push(...(await measureCount(stage, count, codes.slice(PAID_EACH * index))));
  }
  await closeAll(stage);
  await stage.app.restart();
  return figures;
}

async function openCodes(stage: Stage, count: number): Promise<CheckoutSeen[]> {
  const devices = await signInDevices(stage, 10);
  const agent = connections(devices.length);
  const share = Math.ceil(count / devices.length);
  const opened = await Promise.all(
    devices.map(async (device) => {
      const codes: CheckoutSeen[] = [];
      while (codes.length < share) codes.push(await chargeSurely(stage.url, device, agent));
      return codes;
    }),
  );
  agent.destroy();
  return opened.flat();
}

async function measureOpen(stage: Stage, codes: readonly CheckoutSeen[]): Promise<Figure[]> {
  await stage.app.restart();
  const screens = await openScreens(stage, { count: OPEN, withinMs: ARRIVE_MS, waitFor: codes });
  await waitUntil(screens.haveArrived, { everyMs: 100, limitMs: ARRIVED_LIMIT_MS });
  await delay(2 * REST_MS);
  const use = readUse(stage.app.pid());
  await screens.leave();
  const name = `Memory of the app with ${OPEN} open codes, a screen at each`;
  const goal = { p50: 160 };
  return [
    use
      ? figure(name, 'MB', {
          values: [use.residentMb],
          goal,
          note: 'of a fresh process after 10 s, which listens to Firestore too',
        })
      : notMeasured(name, 'MB', { whyNot: NO_PROC, goal }),
  ];
}

const NO_PROC = 'this system has no /proc';

async function measureCount(stage: Stage, count: number, codes: readonly CheckoutSeen[]): Promise<Figure[]> {
  const { app } = stage;
  app.takeDeaths();
  const waitFor = codes.slice(0, OPEN);
  const feed = await hearSettled(stage);
  const screens = await openScreens(stage, { count, withinMs: ARRIVE_MS, waitFor });
  const hasAll = await waitUntil(screens.haveArrived, { everyMs: 100, limitMs: ARRIVED_LIMIT_MS });
  const before = readUse(app.pid());
  const restedAt = performance.now();
  await delay(REST_MS);
  const after = readUse(app.pid());
  const restMs = performance.now() - restedAt;
  await payFor(stage, waitFor.slice(0, PAID_EACH), PAY_EVERY_MS);
  await delay(REST_MS);
  const most = readUse(app.pid());
  const leftAt = performance.now();
  await screens.leave();
  await feed.stop();
  const goal = GOAL_OF[count];
  // Our own ear may be later than a screen's.
  const since = (id: string, at: number) => Math.max(0, at - (feed.settledAt.get(id) ?? NaN));
  // Whoever was not told by the end has waited at least until then.
  const untold = screens.untold().filter((id) => feed.settledAt.has(id));
  const delays = [
    ...screens.told.map(({ id, at }) => since(id, at)),
    ...untold.map((id) => since(id, leftAt)),
  ];
  const note = tellOf({ screens, untold: untold.length, hasAll, deaths: app.takeDeaths() });
  const share = before && after ? ((after.cpuMs - before.cpuMs) / restMs) * 100 : NaN;
  const many = count.toLocaleString('en');
  return [
    figure(`Settled → answered, ${many} screens`, 'ms', {
      ...{ values: delays, note, ...(goal && { goal: { p95: goal.p95 } }) },
    }),
    most
      ? figure(`Memory of the app at most, ${many} screens`, 'MB', {
          ...{ values: [most.mostMb], ...(goal && { goal: { p50: goal.mostMb } }) },
        })
      : notMeasured(`Memory of the app at most, ${many} screens`, 'MB', { whyNot: NO_PROC }),
    figure(`Processor of the app while ${many} screens wait`, '% of a core', { values: [share] }),
  ];
}

type Told = { screens: Screens; untold: number; hasAll: boolean; deaths: number };

function tellOf({ screens, untold, hasAll, deaths }: Told): string {
  const { refused, failed } = screens.counts;
  return [
    `all arrive within ${ARRIVE_MS / 1_000} s, ${PAID_EACH} of ${OPEN} codes are paid`,
    `${screens.told.length} screens told, ${untold} not by the end, who count with the time until then`,
    hasAll ? '' : `not all were answered within ${ARRIVED_LIMIT_MS / 1_000} s`,
    `${refused} requests refused, ${failed} failed, ${deaths} restarts by the supervisor`,
  ]
    .filter(Boolean)
    .join('; ');
}

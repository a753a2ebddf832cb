import { watchCheckouts } from '../../checkout/observe/watch-checkouts';
import { runSweep } from '../../checkout/reconcile/run-sweep';
import { isBusy } from '../../db/core/is-busy';
import { receiveDelivery } from '../../gateway-webhooks/receive-delivery';
import type { SweepRange } from '../../domain/checkout/watch-schedule';
import { createBusy } from './busy';
import { createChance } from './chance';
import { openGateway } from './gateway';
import type { Weather } from './network';
import { createQueue } from './queue';
import { type ShopProcess, startProcess } from './shop-process';
import type { Store } from './store';
import { createTimeline } from './timeline';
import type { Turns } from './turns';

const SECOND = 1_000;
const START = Date.UTC(2026, 10, 21, 8);

/** How often a process offers each piece of the watcher's work; rarer than the product does, to spare the machine. */
const OFFER_MS: Record<SweepRange, number> = {
  counter: 8 * SECOND,
  recent: 20 * SECOND,
  hour: 60 * SECOND,
  week: 60 * SECOND,
  quarter: 60 * SECOND,
  restored: 60 * SECOND,
};

/** A webhook's delivery as it arrives. */
export type Delivery = { readonly headers: Headers; readonly bytes: Uint8Array };

export type Simulation = Awaited<ReturnType<typeof openSimulation>>;

/** A shop, its gateway and the line between them, in one process and in virtual time. */
export async function openSimulation(store: Store, seed: number) {
  await store.reset(START);
  const busy = createBusy();
  const chance = createChance(seed);
  const timeline = createTimeline(START);
  const weather: Weather = { isDown: false, lostCalls: 0, lostAnswers: 0, isUneven: false };
  const defects: unknown[] = [];
  const shop: ShopProcess[] = [];
  let started = 0;
  let reads = 0;
  const hook = { token: '' };
  const turns: Turns = { next: null };
  const floor = createQueue();
  const heard: Delivery[] = [];

  const alive = () => shop.filter(({ connection }) => !connection.isDead());
  const anyProcess = () => (alive().length > 0 ? chance.pick(alive()) : null);
  const sleep = (ms: number) => new Promise<void>((resolve) => timeline.after(ms, resolve));
  const gateway = await openGateway({ timeline, chance, busy, deliver });

  /** The gateway's webhook, by way of whichever process the road leads to. */
  async function deliver(request: Request): Promise<number> {
    await (turns.next?.('webhook') ?? sleep(chance.between(2, 60)));
    const delivery = { headers: request.headers, bytes: new Uint8Array(await request.arrayBuffer()) };
    heard.push(delivery);
    return hear(delivery);
  }

  /** Resolves to the HTTP status of the answer; rejects when nobody is there. */
  async function hear(delivery: Delivery): Promise<number> {
    const process = anyProcess();
    if (!process) throw new Error('Nobody is there.');
    const answer = receiveDelivery(process.receive, { token: hook.token, ...delivery }).then(
      ({ ok }) => (ok ? 204 : 400),
      // One that had to wait for a lock for too long is asked to come again.
      (error: unknown) => (isBusy(error) || defects.push(error), 503),
    );
    // A process that dies answers nobody.
    return Promise.race([answer, sleep(10 * SECOND).then(() => 504)]);
  }

  function keepDoing(process: ShopProcess, ms: number, work: () => Promise<unknown>): void {
    const again = () =>
      process.after(ms, () => {
        work()
          .catch((error: unknown) => defects.push(error))
          .finally(again);
      });
    again();
  }

  async function start(): Promise<ShopProcess> {
    started += 1;
    const name = `process ${started}`;
    const connection = await busy.during(store.connect({ busy, now: timeline.now, turns, floor, name }));
    const process = await startProcess({
      number: started,
      connection,
      timeline,
      chance,
      gateway,
      weather,
      turns,
      nextObservation: () => Promise.resolve((reads += 1)),
      onError: (error) => defects.push(error),
    });
    shop.push(process);
    const { checkout } = process;
    let looking = 0;
    const look = async () => {
      const granted = await checkout.watch.takeCalls(10 - looking, 0);
      for (const done of await watchCheckouts(checkout, granted)) {
        looking += 1;
        void done.finally(() => (looking -= 1));
      }
    };
    const phase = chance.between(0, 900);
    keepDoing(process, 4 * SECOND + phase, look);
    keepDoing(process, 15 * SECOND + phase, () => checkout.watch.expediteOrphans());
    for (const [range, ms] of Object.entries(OFFER_MS) as [SweepRange, number][])
      keepDoing(process, ms + phase, () => runSweep(checkout, range, timeline.now));
    return process;
  }

  /** Lets time pass until then, or until there is nothing left to happen. */
  async function live(until: number): Promise<void> {
    for (;;) {
      await busy.calm();
      const next = timeline.next();
      if (next === null || next > until) break;
      timeline.step();
    }
    timeline.skipTo(until);
    await store.setTime(until);
  }

  return {
    ...{ seed, chance, timeline, weather, gateway, defects, hook, store },
    ...{ busy, turns, alive, anyProcess, sleep, start, live, hear },
    /** What the webhook was told so far. */
    heard: heard as readonly Delivery[],
    async bury(process: ShopProcess): Promise<void> {
      process.connection.die();
      await busy.during(process.connection.gone);
    },
    async close(): Promise<void> {
      for (const process of alive()) process.connection.die();
      for (const { connection } of shop) await connection.gone;
    },
  };
}

import { readDueJob } from '@/lib/checkout/observe/read-due-job';
import { sweepJob } from '@/lib/checkout/reconcile/sweep-job';
import { createSignalStore } from '@/lib/db/gateway-webhooks/signal-store';
import { isBusy } from '@/lib/db/core/is-busy';
import type { SweepRange } from '@/lib/domain/checkout/watch-schedule';
import { SECOND } from '@/lib/domain/core/durations';
import type { Job } from '@/lib/domain/ports/jobs';
import { receiveDelivery } from '@/lib/gateway-webhooks/receive-delivery';
import { startJobs } from '@/lib/jobs/start-jobs';
import { createChance } from './chance';
import type { Store } from './database/store';
import { openGateway } from './gateway';
import type { NetworkConditions } from './network';
import { createPendingWork } from './pending-work';
import { type ShopProcess, startProcess } from './shop-process';
import { createTimeline } from './timeline';
import { createQueue, type Turns } from './turns';

const START = Date.UTC(2026, 10, 21, 8);

/** How often a process tries each sweep; less often than the product, to save time. */
const OFFER_MS: Record<SweepRange, number> = {
  counter: 8 * SECOND,
  waiting: 8 * SECOND,
  recent: 20 * SECOND,
  hour: 60 * SECOND,
  week: 60 * SECOND,
  quarter: 60 * SECOND,
  restored: 60 * SECOND,
};

/** A webhook's delivery as it arrives. */
type Delivery = { readonly headers: Headers; readonly bytes: Uint8Array };

export type Simulation = Awaited<ReturnType<typeof openSimulation>>;

/** A shop, its gateway and the line between them, in one process and in virtual time. */
export async function openSimulation(store: Store, seed: number) {
  await store.reset(START);
  const pending = createPendingWork();
  const chance = createChance(seed);
  const timeline = createTimeline(START);
  const conditions: NetworkConditions = { isDown: false, lostCalls: 0, lostAnswers: 0, isUneven: false };
  const defects: unknown[] = [];
  const shop: ShopProcess[] = [];
  let started = 0;
  let reads = 0;
  const hook = { token: '' };
  const turns: Turns = { next: null };
  const transactions = createQueue();
  const received: Delivery[] = [];

  const alive = () => shop.filter(({ connection }) => !connection.isDead());
  const anyProcess = () => (alive().length > 0 ? chance.pick(alive()) : null);
  const sleep = (ms: number) => new Promise<void>((resolve) => timeline.after(ms, resolve));
  const gateway = await openGateway({ timeline, chance, pending, deliver });

  /** The gateway's webhook reaches any process. */
  async function deliver(request: Request): Promise<number> {
    await (turns.next?.('webhook') ?? sleep(chance.between(2, 60)));
    const delivery = { headers: request.headers, bytes: new Uint8Array(await request.arrayBuffer()) };
    received.push(delivery);
    return receive(delivery);
  }

  /** Resolves to the HTTP status of the answer; rejects when nobody is there. */
  async function receive(delivery: Delivery): Promise<number> {
    const process = anyProcess();
    if (!process) throw new Error('Nobody is there.');
    const answer = receiveDelivery(process.receive, { token: hook.token, ...delivery }).then(
      ({ ok }) => (ok ? 204 : 400),
      // A delivery that waited too long for a lock is answered with 503, and comes again.
      (error: unknown) => (isBusy(error) || defects.push(error), 503),
    );
    // A process that dies does not answer.
    return Promise.race([answer, sleep(10 * SECOND).then(() => 504)]);
  }

  /** The product's jobs, offered less often to save time, and by each process at moments of its own. */
  function startWork({ checkout, ...process }: ShopProcess): void {
    const phase = chance.between(0, 900);
    const jobs: Job[] = [
      { ...readDueJob({ checkout, takeCallCount: () => 0 }), offerMs: 4 * SECOND + phase },
      expediteOrphansJob(checkout, 15 * SECOND + phase),
    ];
    for (const [range, ms] of Object.entries(OFFER_MS) as [SweepRange, number][])
      jobs.push({ ...sweepJob(checkout, range), offerMs: ms + phase });
    const time = { elapsed: timeline.now, after: process.planned };
    const deps = { store: process.jobs, time, random: chance.fraction, log: checkout.log };
    // Each begins after its first interval: what a delivery or a till does is not hidden by a sweep at the start.
    for (const job of jobs) process.after(job.offerMs, () => startJobs([job], deps));
  }

  async function start(): Promise<ShopProcess> {
    started += 1;
    const name = `process ${started}`;
    const connection = await pending.track(
      store.connect({ pending, now: timeline.now, turns, transactions, name }),
    );
    const process = await startProcess({
      number: started,
      connection,
      timeline,
      chance,
      gateway,
      conditions,
      turns,
      nextObservation: () => Promise.resolve((reads += 1)),
      onError: (error) => defects.push(error),
    });
    shop.push(process);
    startWork(process);
    return process;
  }

  /** Lets time pass until then. */
  async function live(until: number): Promise<void> {
    for (;;) {
      await pending.idle();
      const next = timeline.next();
      if (next === null || next > until) break;
      timeline.step();
    }
    timeline.skipTo(until);
    await store.setTime(until);
  }

  return {
    ...{ seed, chance, timeline, conditions, gateway, defects, hook, store },
    ...{ pending, turns, alive, anyProcess, sleep, start, live, receive },
    /** Every delivery so far. */
    received: received as readonly Delivery[],
    async kill(process: ShopProcess): Promise<void> {
      process.connection.die();
      await pending.track(process.connection.gone);
    },
    async close(): Promise<void> {
      for (const process of alive()) process.connection.die();
      for (const { connection } of shop) await connection.gone;
    },
  };
}

const expediteOrphansJob = ({ watch }: ShopProcess['checkout'], offerMs: number): Job => ({
  name: 'orphans',
  offerMs,
  shared: null,
  retry: { firstMs: SECOND, longestMs: 5 * SECOND },
  async run() {
    await watch.expediteOrphans();
    return 'done';
  },
});

/** Registers the shop's webhook at the gateway. */
export async function registerWebhook({ gateway, hook, chance, store }: Simulation): Promise<void> {
  const registered = await gateway.call('/webhooks', { address: 'https://shop.sim/hook' });
  if (!registered) throw new Error('The gateway did not take the webhook.');
  hook.token = chance.text(26);
  const gatewaySignals = createSignalStore(store.db);
  await gatewaySignals.openEndpoint(hook.token, 'https://shop.sim/hook');
  await gatewaySignals.changeEndpoint(hook.token, {
    gatewayWebhookId: registered.id,
    hmacKey: registered.hmacKey,
  });
}

import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOrder } from '../checkout/open/open-order';
import { watchCheckouts } from '../checkout/observe/watch-checkouts';
import { createHttpWorld, type HttpWorld } from '../checkout/testing/create-http-world';
import { createSignalStore } from '../db/gateway-webhooks/signal-store';
import { checkouts } from '../db/schema/orders';
import type { Checkout } from '../domain/checkout/checkout';
import { type RunningSandbox, startSandbox } from '../gateway/testing/start-sandbox';
import { takeSignal } from '../gateway-webhooks/receive-delivery';
import { createFirestoreSource, type Firebase } from './firestore-source';
import { loadFirebase } from './load-firebase';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

let world: HttpWorld;
let stop: () => Promise<void>;
/** Documents of which Firestore has told the present state. */
let told: Set<string>;
let warned: string[];
beforeEach(async () => {
  world = await createHttpWorld(sandbox);
  ({ stop, told, warned } = listen());
});
afterEach(async () => {
  await stop();
  await world.drop();
});

/** Google's own listener and the reads that its signals make due; nothing else looks at the gateway. */
function listen() {
  const heard = new Set<string>();
  const warnings: string[] = [];
  const gatewaySignals = createSignalStore(world.db);
  const source = createFirestoreSource({
    load: async () => countFirst(await loadFirebase(config()), heard),
    announced: (limit) => gatewaySignals.announced(limit),
    log: {
      info: () => undefined,
      warn: (fields) => warnings.push(JSON.stringify(fields)),
      error: () => undefined,
    },
  });
  source.start((id) => void takeSignal({ gatewaySignals }, 'firestore', id));
  let isOn = true;
  const reads = (async () => {
    while (isOn) {
      await Promise.all(await watchCheckouts(world.deps, 10));
      await wait(50);
    }
  })();
  const end = async () => {
    isOn = false;
    source.stop();
    await reads;
  };
  return { stop: end, told: heard, warned: warnings };
}

const config = () => ({
  apiKey: 'sandbox',
  appId: 'sandbox',
  projectId: 'pc-test-734bc',
  emulator: sandbox.firestore,
});

const countFirst = (firebase: Firebase, heard: Set<string>): Firebase => ({
  ...firebase,
  watch: (place, listener) =>
    firebase.watch(place, {
      ...listener,
      next(snapshot) {
        if (!snapshot.metadata.fromCache) heard.add(place.document);
        listener.next(snapshot);
      },
    }),
});

async function sell(): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

/** No checkout is due by its schedule: what is read afterwards was signalled. */
const postpone = () => world.db.update(checkouts).set({ watchAt: sql`now() + interval '1 hour'` });

const act = (checkout: Checkout, action: string) => world.control.act(checkout.gateway?.id ?? '', action);

const turnsWithin2s = (checkout: Checkout, status: string) =>
  expect
    .poll(async () => (await world.stored(checkout)).status, { timeout: 2_000, interval: 50 })
    .toBe(status);

/** Longer than the source takes to let go of a checkout that ended. */
const REFRESH_MS = 2_500;

test('B14 webhook and polling off: three checkouts are open, one ends, and each is Paid within 2 s', async () => {
  const [first, second, third, cancelled] = [await sell(), await sell(), await sell(), await sell()];
  await expect.poll(() => told.size, { timeout: 15_000 }).toBe(4);
  await postpone();
  await act(cancelled, 'cancel');
  await turnsWithin2s(cancelled, 'CANCELLED');
  await act(first, 'pay');
  await turnsWithin2s(first, 'PAID');
  await wait(REFRESH_MS);
  await Promise.all([act(second, 'pay'), act(third, 'pay')]);
  await Promise.all([turnsWithin2s(second, 'PAID'), turnsWithin2s(third, 'PAID')]);
  expect(warned).toEqual([]);
});

test('B14 a Firestore that refuses is complained of once, and one that stays silent makes nobody read', async () => {
  await world.control.modes({ firestore: 'denied' });
  const refused = await sell();
  await expect.poll(() => warned, { timeout: 15_000 }).toHaveLength(1);
  expect(warned[0]).toContain('permission-denied');
  await world.control.modes({ firestore: 'silent' });
  const silent = await sell();
  await expect.poll(() => told.size, { timeout: 15_000 }).toBe(1);
  await postpone();
  await Promise.all([act(refused, 'pay'), act(silent, 'pay')]);
  await wait(500);
  expect((await world.stored(refused)).status).toBe('PENDING');
  expect((await world.stored(silent)).status).toBe('PENDING');
});

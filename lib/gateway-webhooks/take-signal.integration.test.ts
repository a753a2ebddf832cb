import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkouts } from '../db/schema/orders';
import { takeSignal } from './receive-delivery';
import { createSignalWorld, gatewayIdOf, type SignalWorld } from './testing/create-signal-world';

let world: SignalWorld;
beforeEach(async () => {
  world = await createSignalWorld();
});
afterEach(() => world.drop());

test('B13 Firestore says that something changed, and the gateway says PENDING: so it stays, and is read again soon', async () => {
  const checkout = await world.open();
  await world.wait(10);
  await takeSignal({ gatewaySignals: world.store }, 'firestore', gatewayIdOf(checkout));
  await world.watch();
  expect(world.reads).toHaveLength(1);
  expect(await world.stored(checkout)).toMatchObject({ status: 'PENDING', phase: 'open', booked: null });
  expect(await world.dueIn(checkout)).toBeLessThanOrEqual(2);
  world.gateway.setStatus(checkout.requestId, 'PAID');
  await world.wait(2);
  await world.watch();
  expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
});

test('what several processes heard is one row', async () => {
  const checkout = await world.open();
  for (let index = 0; index < 3; index += 1) {
    await takeSignal({ gatewaySignals: world.store }, 'firestore', gatewayIdOf(checkout));
  }
  expect(await world.gatewaySignals()).toMatchObject([{ source: 'firestore', deliveries: 3 }]);
});

test('documents are known of open checkouts alone, the newest first', async () => {
  const notification = { database: 'pc-test-734bc', collection: 'checkouts', document: 'one' };
  const first = await world.open();
  world.time.now += 1_000;
  const second = await world.open();
  world.time.now += 1_000;
  const ended = await world.open();
  await world.db.update(checkouts).set({ notification });
  await world.deps.store.change(ended.id, () => ({ set: { phase: 'closed' }, events: [] }));
  await world.open();
  const ids = (limit: number) =>
    world.store.announced(limit).then((found) => found.map(({ gatewayId }) => gatewayId));
  expect(await ids(200)).toEqual([gatewayIdOf(second), gatewayIdOf(first)]);
  expect(await ids(1)).toEqual([gatewayIdOf(second)]);
});

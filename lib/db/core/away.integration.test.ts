import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { readCheckout } from '../../checkout/observe/read-checkout';
import { accounts } from '../../checkout/testing/books';
import { createWorld, type World } from '../../checkout/testing/create-world';
import { type Database, type DatabaseHandle, openDatabase } from './database';
import { isBusy } from './is-busy';
import { checkouts, idempotencyKeys, orders } from '../schema/orders';
import { createCheckoutStore } from '../checkouts/checkout-store';
import { type CutProxy, openCutProxy } from '../testing/cut-proxy';
import { neverBroken } from '../testing/never-broken';
import { createTestDatabase } from '../testing/create-test-database';

let world: World;
const handles: DatabaseHandle[] = [];
beforeEach(async () => {
  world = await createWorld(createTestDatabase);
});
afterEach(async () => {
  await Promise.all(handles.splice(0).map((handle) => handle.close()));
  await world.drop();
});

function connect(url = world.url, max = 10): Database {
  const handle = openDatabase(url, () => undefined, max);
  handles.push(handle);
  return handle.db;
}

const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error('It should have failed.');
    },
    (error: unknown) => error,
  );

async function throughProxy(run: (deps: World['deps'], proxy: CutProxy) => Promise<void>) {
  const proxy = await openCutProxy(world.url);
  try {
    await run({ ...world.deps, store: createCheckoutStore(connect(proxy.url), neverBroken) }, proxy);
    expect(proxy.cuts()).toBe(1);
  } finally {
    await proxy.close();
  }
}

test('E10 a commit whose answer is lost: the same tap finds its sale, and there is one', async () => {
  const idempotency = world.chargeInput();
  await throughProxy(async (deps, proxy) => {
    proxy.cutNextCommit();
    const error = await failure(openOrder(deps, idempotency));
    expect(isBusy(error), String(error)).toBe(true);
    expect(world.gateway.creates, 'nothing is sent on a row that may not be there').toEqual([]);
    const again = await openOrder(deps, idempotency);
    expect(again).toMatchObject({ ok: false, error: { kind: 'in_flight' } });
  });
  expect(await world.db.$count(orders)).toBe(1);
  expect(await world.db.$count(checkouts)).toBe(1);
  expect(await world.db.$count(idempotencyKeys)).toBe(1);
});

test('E10 a commit of a payment whose answer is lost books it once', async () => {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  const { checkout } = opened.value;
  world.gateway.setStatus(checkout.requestId, 'PAID');
  await throughProxy(async (deps, proxy) => {
    proxy.cutNextCommit();
    await failure(readCheckout(deps, checkout));
    expect(await readCheckout(deps, checkout)).toMatchObject({ status: 'PAID', phase: 'closed' });
  });
  expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, receivable: -1_250 });
});

test('E05 a lock that is held ends in an answer within seconds, and what waited goes on after it', async () => {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  const { checkout } = opened.value;
  world.gateway.setStatus(checkout.requestId, 'PAID');
  await connect().transaction(async (tx) => {
    await tx.execute(sql`select 1 from orders for update`);
    expect(isBusy(await failure(readCheckout(world.deps, checkout)))).toBe(true);
  });
  expect(await readCheckout(world.deps, checkout)).toMatchObject({ status: 'PAID' });
});

test('E13 when every connection is taken, the next one is asked to come again', async () => {
  const db = connect(world.url, 1);
  const held = db.transaction((tx) => tx.execute(sql`select pg_sleep(6)`));
  expect(isBusy(await failure(db.select().from(orders)))).toBe(true);
  await held;
  expect(await db.select().from(orders)).toEqual([]);
});

test.each([
  ['does not listen is asked again', true, (url: URL) => (url.port = '1')],
  ['was never made is a fault of the settings', false, (url: URL) => (url.pathname = '/nobody_made_this')],
])('E11 a database that %s', async (_, isBusyNow, change) => {
  const url = new URL(world.url);
  change(url);
  const error = await failure(connect(url.href).select().from(orders));
  expect(isBusy(error)).toBe(isBusyNow);
});

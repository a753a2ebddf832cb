import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PolledDto } from '../../../api/checkouts/checkout';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { openOrder } from '../../../checkout/open/open-order';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { listenForChanges } from '../../../db/change-feed/listen';
import { createCheckoutStore } from '../../../db/checkouts/checkout-store';
import { createPaidSales } from '../../../db/checkouts/paid-of-device';
import { createPollStore } from '../../../db/checkouts/poll-store';
import { type Database, openDatabase } from '../../../db/core/database';
import { createExceptionStore } from '../../../db/exceptions/exception-store';
import { sessions } from '../../../db/schema/staff';
import { neverBroken } from '../../../db/testing/never-broken';
import type { Checkout } from '../../../domain/checkout/checkout';
import type { Status } from '../../../domain/checkout/status';
import { HOUR } from '../../../domain/core/durations';
import { createChangeFeed, notifyChange, tillOf } from '../../adapters/change-feed';
import { createTurns } from '../../http/turns';
import { listMine } from '../office/exceptions';
import { type Poll, type PollDeps, pollCheckout } from './poll-checkout';

const TOKEN = 'token-hash';
const CONNECTIONS = 2;
const SCREENS = 1_500;

let world: World;
let pool: Pool;
let polled: { close(): Promise<void> } | undefined;
let feed: ReturnType<typeof createChangeFeed>;
let listener: { close(): void };
let statements: string[];
let deps: PollDeps;

beforeEach(async () => {
  world = await createWorld();
  statements = [];
  feed = createChangeFeed();
  let isListening = false;
  listener = listenForChanges(world.url, {
    onChange(change) {
      isListening = true;
      notifyChange(feed, change);
    },
    onDue: () => undefined,
    onTill: (device) => feed.notify(tillOf(device)),
    onSessionsEnded: () => undefined,
    onInstance: () => undefined,
    onError: () => undefined,
  });
  await vi.waitFor(() => expect(isListening).toBe(true), { timeout: 60_000 });
  pool = new Pool({ connectionString: world.url, max: CONNECTIONS });
  deps = depsOn(drizzle(pool, { logger: { logQuery: (sql) => void statements.push(sql) } }));
  await world.db.insert(sessions).values({
    ...{ tokenHash: TOKEN, staffId: world.staff.id, deviceReference: 'till-1' },
    ...{ createdAt: new Date(), expiresAt: new Date(Date.now() + HOUR) },
  });
});
afterEach(async () => {
  listener.close();
  await pool.end();
  await polled?.close();
  polled = undefined;
  await world.drop();
});

const depsOn = (db: Database): PollDeps => ({
  clock: world.deps.clock,
  store: createCheckoutStore(db, neverBroken),
  log: world.deps.log,
  polls: createPollStore(db),
  mine: (session) =>
    listMine(
      { store: createExceptionStore(db), sales: createPaidSales(db), clock: world.deps.clock },
      session,
    ),
  changes: feed,
  turns: createTurns(CONNECTIONS),
  random: () => 0,
});

async function open(store = world.deps.store, deviceReference = 'till-1'): Promise<Checkout> {
  const opened = await openOrder({ ...world.deps, store }, world.chargeInput({ deviceReference }));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

async function become(checkout: Checkout, status: Status): Promise<void> {
  world.gateway.setStatus(checkout.requestId, status);
  await readCheckout(world.deps, checkout);
}

const poll = ({ id }: Checkout, change: Partial<Poll> = {}) =>
  pollCheckout(deps, {
    tokenHash: TOKEN,
    id,
    after: null,
    mine: '',
    signal: new AbortController().signal,
    ...change,
  });

const read = async (response: Response): Promise<PolledDto> => JSON.parse(await response.text());

/** A screen that knows all there is. */
async function wait(checkout: Checkout): Promise<Response> {
  const { version, mine } = await read(await poll(checkout));
  statements.length = 0;
  return poll(checkout, { after: version, mine: mine?.etag ?? '' });
}

test('a charge and a status ask the database so many times and no more', async () => {
  const checkout = await open(
    createCheckoutStore(
      drizzle(pool, { logger: { logQuery: (sql) => void statements.push(sql) } }),
      neverBroken,
    ),
  );
  const charge = statements.length;
  const held = await wait(checkout);
  await vi.waitFor(() => expect(statements.length).toBeGreaterThan(2), { timeout: 60_000 });
  const status = statements.length;
  expect(statements.join(' '), 'no picture').not.toContain('"qr"');
  statements.length = 0;
  await become(checkout, 'PAID');
  expect(await read(held)).toMatchObject({
    status: 'PAID',
    mine: { list: { paid: [{ orderId: checkout.orderId }] } },
  });
  expect({ charge, status, told: statements.length }).toEqual({ charge: 25, status: 3, told: 5 });
});

test('money that does not fit wakes the screen that its till shows now, and so does its end', async () => {
  const [older, shown] = [await open(), await open()];
  const held = await wait(shown);
  await become(older, 'EXPIRED');
  await read(held);
  const again = await wait(shown);
  await become(older, 'PAID');
  expect((await read(again)).mine?.list?.exceptions).toMatchObject([
    { kind: 'late', orderId: older.orderId },
  ]);
  const last = await wait(shown);
  await become(older, 'REFUNDED');
  expect((await read(last)).mine?.list?.exceptions).toEqual([]);
});

test('a crowd of screens on few connections is held to the last, and a charge beside them waits for none', async () => {
  const checkout = await open();
  const few = openDatabase(world.url, () => undefined, CONNECTIONS);
  polled = few;
  deps = depsOn(few.db);
  const { version, mine } = await read(await poll(checkout));
  const known = { after: version, mine: mine?.etag ?? '' };
  const [refused, looked] = [[] as number[], { count: 0 }];
  const { find } = deps.polls;
  deps = { ...deps, polls: { find: (...about) => ((looked.count += 1), find(...about)) } };
  const screens = Array.from({ length: SCREENS }, async () => {
    for (;;) {
      const held = await poll(checkout, known);
      if (held.status !== 200) refused.push(held.status);
      const { status } = await read(held);
      if (status === 'PAID') return;
    }
  });
  // Its own till's charge would wake each of them.
  await open(world.deps.store, 'till-2');
  const lookedWhenCharged = looked.count;
  await vi.waitFor(() => expect(looked.count).toBeGreaterThanOrEqual(SCREENS), { timeout: 60_000 });
  await become(checkout, 'PAID');
  await Promise.all(screens);
  expect(refused).toEqual([]);
  expect(lookedWhenCharged, 'charged while most had not had their turn').toBeLessThan(SCREENS / 2);
});

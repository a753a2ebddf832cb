import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancelCheckout } from '../checkout/cancel/cancel-checkout';
import { openOrder } from '../checkout/open/open-order';
import { readCheckout } from '../checkout/observe/read-checkout';
import { createWorld, type World } from '../checkout/testing/create-world';
import { createDeliveryStore } from '../db/outbound-webhooks/delivery-store';
import { asBranchId, asStaffId } from '../domain/core/ids';
import type { Staff } from '../domain/staff/staff';
import { newWebhookSecret, random } from '../server/adapters/secrets';
import { isPublicHost } from '../server/adapters/public-address';
import { safePost } from '../server/adapters/safe-fetch';
import { addEndpoint, endEndpoint, listEndpoints, MOST_TOLD } from './endpoints';
import type { OutboundWebhookDeps } from './deps';
import { createDeliverySender, sendAgain } from './send-due';

type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string };

let world: World;
let deps: OutboundWebhookDeps;
let manager: Staff;
let receiver: Server;
let heard: Heard[];
let answers: number[];
let url: string;

beforeEach(async () => {
  world = await createWorld();
  await world.db.execute(sql`insert into staff (id, branch_id, name, role, pin_hash)
    values ('stf_manager', 'brn_test', 'Manager', 'manager', 'x')`);
  manager = {
    id: asStaffId('stf_manager'),
    branchId: asBranchId('brn_test'),
    name: 'Manager',
    role: 'manager',
  };
  deps = {
    deliveries: createDeliveryStore(world.db),
    post: safePost,
    isPublicHost,
    newSecret: newWebhookSecret,
    random,
    chance: () => 0.5,
    clock: { now: () => Date.now() },
    log: world.deps.log,
  };
  heard = [];
  answers = [];
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204, { Location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/changes`;
});
afterEach(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await world.drop();
});

async function added(allowPrivateNetwork = true, address = url) {
  const result = await addEndpoint(deps, { staff: manager, url: address, allowPrivateNetwork });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

async function sold() {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

async function listed() {
  const found = await listEndpoints(deps, manager);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

const newest = async () => (await listed())[0]?.deliveries[0];

/** Sends what is due as one process does, to the end; resolves to how many were due at first. */
async function sendDue(): Promise<number> {
  const sender = createDeliverySender(deps);
  const count = await sender.start(new AbortController().signal);
  await sender.idle();
  return count;
}

/** As if so much time had passed since. */
const later = (minutes: number) =>
  world.db.execute(sql`update outbound_deliveries set due_at = due_at - ${minutes} * interval '1 minute'`);

const verified = (secret: string, { body, headers }: Heard) =>
  new Webhook(secret).verify(body, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  });

test('every change of a checkout is told, signed so that a library of the convention believes it', async () => {
  const { secret } = await added();
  const checkout = await sold();
  await cancelCheckout(world.deps, { id: checkout.id, staff: world.staff });
  while ((await sendDue()) > 0);
  const told = heard.map((each) => verified(secret, each));
  expect(told.at(-1)).toMatchObject({
    type: 'checkout.updated',
    data: {
      id: checkout.id,
      reference: checkout.reference,
      channel: 'qr',
      amount: '12.50',
      refunded: '0.00',
      currency: 'AED',
    },
  });
  expect(told).toContainEqual(
    expect.objectContaining({ data: expect.objectContaining({ status: 'PENDING' }) }),
  );
  expect(told).toContainEqual(
    expect.objectContaining({ data: expect.objectContaining({ status: 'CANCELLED', phase: 'closed' }) }),
  );
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(heard.length);
  expect(await newest()).toMatchObject({ lastStatus: 204, dueAt: null, attempts: 1 });
});

test('a create is told once, with the first status that was read', async () => {
  await added();
  await sold();
  while ((await sendDue()) > 0);
  expect(heard.map(({ body }) => JSON.parse(body).data)).toMatchObject([
    { phase: 'open', status: 'PENDING' },
  ]);
});

test('one address is told once, in whatever words it was added', async () => {
  const first = await added();
  const again = { staff: manager, allowPrivateNetwork: true };
  const refused = { ok: false, error: { kind: 'already_added' } };
  expect(await addEndpoint(deps, { ...again, url })).toEqual(refused);
  expect(await addEndpoint(deps, { ...again, url: url.replace('http://127.0.0.1', 'HTTP://127.1') })).toEqual(
    refused,
  );
  const together = await Promise.all(
    Array.from({ length: 3 }, () => addEndpoint(deps, { ...again, url: `${url}/more` })),
  );
  expect(together.filter(({ ok }) => ok)).toHaveLength(1);
  await endEndpoint(deps, { staff: manager, id: first.id });
  expect(await addEndpoint(deps, { ...again, url })).toMatchObject({ ok: true });
});

test('an address of the shop’s own network is refused when it is added, unless it was allowed', async () => {
  for (const inside of ['http://127.0.0.1/', 'https://localhost/', 'http://erp.lan/x', 'http://[::1]/'])
    expect(
      await addEndpoint(deps, { staff: manager, url: inside, allowPrivateNetwork: false }),
      inside,
    ).toEqual({ ok: false, error: { kind: 'inside_network' } });
  expect(
    await addEndpoint(deps, { staff: manager, url: 'https://shop.ae/x', allowPrivateNetwork: false }),
  ).toMatchObject({ ok: true });
});

test('a branch tells so many addresses at most, and the list has those and no long history', async () => {
  const first = await added();
  for (let more = 1; more < MOST_TOLD; more += 1) await added(true, `${url}/${more}`);
  const again = { staff: manager, allowPrivateNetwork: true, url: `${url}/more` };
  expect(await addEndpoint(deps, again)).toEqual({ ok: false, error: { kind: 'too_many_endpoints' } });
  await endEndpoint(deps, { staff: manager, id: first.id });
  expect(await addEndpoint(deps, again)).toMatchObject({ ok: true });
  await world.db.execute(sql`insert into outbound_webhooks
      (id, branch_id, url, allow_private_network, secret, created_by, created_at, ended_at)
    select 'old-' || n, 'brn_test', 'https://old.example/' || n, false, 'x', 'stf_manager', now() + interval '1 hour', now()
    from generate_series(1, 100) as n`);
  const list = await listed();
  expect(list).toHaveLength(50);
  expect(list.filter(({ endedAt }) => endedAt === null)).toHaveLength(MOST_TOLD);
});

test('B20 money that came late is told as held back, not as the order’s', async () => {
  const { secret } = await added();
  const checkout = await sold();
  for (const status of ['EXPIRED', 'PAID'] as const) {
    world.gateway.setStatus(checkout.requestId, status);
    await readCheckout(world.deps, checkout);
  }
  while ((await sendDue()) > 0);
  const told = heard.map((each) => verified(secret, each));
  expect(told).toContainEqual(
    expect.objectContaining({
      data: expect.objectContaining({
        status: 'PAID',
        heldBack: { amount: '12.50', currency: 'AED', reason: 'late' },
      }),
    }),
  );
});

test('a change that does not happen is not told', async () => {
  await added();
  const checkout = await sold();
  const before = (await newest())?.id;
  await expect(
    world.deps.store.change(checkout.id, () => {
      throw new Error('not today');
    }),
  ).rejects.toThrow('not today');
  expect((await newest())?.id).toBe(before);
});

describe('what is not taken', () => {
  test.each([500, 301, 404])('(%i) is sent again later, as the same message', async (status) => {
    const { secret } = await added();
    answers = [status];
    await sold();
    await sendDue();
    const [first] = heard;
    const id = first?.headers['webhook-id'];
    const waiting = (await listed())[0]?.deliveries.find((delivery) => delivery.id === id);
    expect(waiting).toMatchObject({ attempts: 1, lastStatus: status, deliveredAt: null });
    expect(waiting?.dueAt).toBeGreaterThan(Date.now());
    await later(10);
    while ((await sendDue()) > 0);
    const again = heard.filter(({ headers }) => headers['webhook-id'] === id);
    expect(again).toHaveLength(2);
    expect(again[1]?.body).toBe(first?.body);
    for (const each of again) verified(secret, each);
    expect(heard.every(({ headers }) => headers.host === new URL(url).host)).toBe(true);
  });

  test('is given up after the last try, and can be sent once more by hand', async () => {
    await added();
    await sold();
    answers = Array.from({ length: 100 }, () => 503);
    for (let round = 0; round < 12; round += 1) {
      while ((await sendDue()) > 0);
      await later(60 * 48);
    }
    const givenUp = await newest();
    expect(givenUp).toMatchObject({ dueAt: null, deliveredAt: null, attempts: 10, lastStatus: 503 });
    answers = [];
    const tries = heard.length;
    expect(await sendAgain(deps, { staff: manager, id: givenUp?.id ?? '' })).toEqual({
      ok: true,
      value: null,
    });
    await sendDue();
    expect(heard).toHaveLength(tries + 1);
    expect(await newest()).toMatchObject({ lastStatus: 204 });
  });

  test('counts as undelivered until it is delivered or its address ended; what waits for its first try does not', async () => {
    const { id } = await added();
    await sold();
    const undelivered = (branchId = world.staff.branchId) => deps.deliveries.countUndelivered(branchId, 100);
    expect(await undelivered(), 'nothing was tried').toBe(0);
    answers = Array.from({ length: 100 }, () => 503);
    while ((await sendDue()) > 0);
    const failed = await undelivered();
    expect(failed).toBeGreaterThan(0);
    expect(await deps.deliveries.countUndelivered(world.staff.branchId, 1), 'no further than asked').toBe(1);
    expect(await undelivered(asBranchId('brn_other'))).toBe(0);

    const first = await newest();
    await sendAgain(deps, { staff: manager, id: first?.id ?? '' });
    expect(await newest()).toMatchObject({
      attempts: 0,
      lastStatus: null,
      lastFailure: null,
      sentAgainAt: expect.any(Number),
    });
    expect(await undelivered(), 'nothing is known of it yet').toBe(failed - 1);
    await sendDue();
    expect(await undelivered()).toBe(failed);
    answers = [];
    await sendAgain(deps, { staff: manager, id: first?.id ?? '' });
    await sendDue();
    expect(await undelivered()).toBe(failed - 1);
    await endEndpoint(deps, { staff: manager, id });
    expect(await undelivered(), 'nobody is told there any more').toBe(0);
  });

  test('stays in the list below the newest, so that somebody finds it', async () => {
    await added();
    answers = [503];
    await sold();
    await sendDue();
    // Not due again while the others are sent.
    await later(-60);
    const lost = (await listed())[0]?.deliveries.find(({ lastStatus }) => lastStatus === 503)?.id;
    answers = [];
    for (let sale = 0; sale < 25; sale += 1) await sold();
    while ((await sendDue()) > 0);
    const ids = (await listed())[0]?.deliveries.map((delivery) => delivery.id) ?? [];
    expect(ids).toHaveLength(21);
    expect(ids.at(-1)).toBe(lost);
    expect(new Set(ids).size).toBe(21);
  });

  test('because nobody is there is told in words', async () => {
    await added(true, 'http://127.0.0.1:9/nobody');
    await sold();
    await sendDue();
    expect((await newest())?.lastFailure).toMatch(/could not be reached: ECONNREFUSED/);
  });

  test('by a system that is gone for good ends its endpoint', async () => {
    await added();
    answers = [410];
    await sold();
    await sendDue();
    const [endpoint] = await listed();
    expect(endpoint?.endedAt).not.toBeNull();
    const tries = heard.length;
    await later(60 * 48);
    await sold();
    expect(await sendDue()).toBe(0);
    expect(heard).toHaveLength(tries);
  });
});

describe('an address inside our own network', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433'])(
    'is not spoken to unless a manager allowed it: %s',
    async (host) => {
      // As a name that leads inside only when it is asked for.
      deps = { ...deps, isPublicHost: () => true };
      await added(false, `http://${host}:${new URL(url).port}/changes`);
      await sold();
      await sendDue();
      expect(heard).toEqual([]);
      expect((await newest())?.lastFailure).toMatch(/network of our own/);
    },
  );
});

test('two processes send each delivery once', async () => {
  await added();
  for (let sale = 0; sale < 5; sale += 1) await sold();
  await Promise.all([sendDue(), sendDue(), sendDue()]);
  while ((await sendDue()) > 0);
  const ids = heard.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(5);
});

test('endpoints are a manager’s business, of their own branch alone', async () => {
  const { id } = await added();
  await sold();
  const delivery = (await newest())?.id ?? '';
  const elsewhere: Staff = { ...manager, branchId: asBranchId('brn_other') };
  expect(await listEndpoints(deps, elsewhere)).toEqual({ ok: true, value: [] });
  expect(await endEndpoint(deps, { staff: elsewhere, id })).toMatchObject({ error: { kind: 'not_found' } });
  expect(await sendAgain(deps, { staff: elsewhere, id: delivery })).toMatchObject({
    error: { kind: 'not_found' },
  });
  for (const role of ['cashier', 'driver', 'system'] as const) {
    const staff: Staff = { ...manager, role };
    const refused = { ok: false, error: { kind: 'not_allowed' } };
    expect(await addEndpoint(deps, { staff, url, allowPrivateNetwork: true })).toEqual(refused);
    expect(await listEndpoints(deps, staff)).toEqual(refused);
    expect(await endEndpoint(deps, { staff, id })).toEqual(refused);
    expect(await sendAgain(deps, { staff, id: delivery })).toEqual(refused);
  }
  expect(await endEndpoint(deps, { staff: manager, id })).toEqual({ ok: true, value: null });
  expect(await newest(), 'nothing of it waits any more').toMatchObject({ dueAt: null, deliveredAt: null });
  expect(await sendDue()).toBe(0);
  expect(await sendAgain(deps, { staff: manager, id: delivery })).toMatchObject({
    error: { kind: 'not_found' },
  });
});

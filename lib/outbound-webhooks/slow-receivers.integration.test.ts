import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOrder } from '../checkout/open/open-order';
import { createWorld, type World } from '../checkout/testing/create-world';
import { createDeliveryStore } from '../db/outbound-webhooks/delivery-store';
import { asBranchId, asStaffId } from '../domain/core/ids';
import type { Staff } from '../domain/staff/staff';
import { safePost } from '../server/adapters/safe-fetch';
import { newWebhookSecret, random } from '../server/adapters/secrets';
import type { OutboundWebhookDeps } from './deps';
import { addEndpoint, listEndpoints } from './endpoints';
import { createDeliverySender, sendAgain } from './send-due';

/** Longer than the test: an attempt ends when its receiver ends it, so what is told meanwhile did not wait for it. */
const LIMITS = { connect: 60_000, whole: 600_000 };

/** A bound for a slow machine. */
const timeout = 45_000;

let world: World;
let deps: OutboundWebhookDeps;
let logged: object[];
const servers: Server[] = [];
const manager: Staff = {
  id: asStaffId('stf_manager'),
  branchId: asBranchId('brn_test'),
  name: 'Manager',
  role: 'manager',
};

beforeEach(async () => {
  world = await createWorld();
  await world.db.execute(sql`insert into staff (id, branch_id, name, role, pin_hash)
    values ('stf_manager', 'brn_test', 'Manager', 'manager', 'x')`);
  logged = [];
  deps = {
    deliveries: createDeliveryStore(world.db),
    post: (post) => safePost(post, LIMITS),
    isPublicHost: () => true,
    newSecret: newWebhookSecret,
    random,
    chance: () => 0.5,
    clock: { now: () => Date.now() },
    log: { ...world.deps.log, warn: (about) => void logged.push(about) },
  };
});
afterEach(async () => {
  held.length = 0;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await world.drop();
});

/** An endpoint of the branch whose receiver reacts like this; resolves to its id. */
async function receiver(react: RequestListener): Promise<string> {
  const server = createServer(react).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/changes`;
  const added = await addEndpoint(deps, { staff: manager, url, allowPrivateNetwork: true });
  if (!added.ok) throw new Error(added.error.kind);
  return added.value.id;
}

const held: Socket[] = [];
const hanging: RequestListener = ({ socket }) => void held.push(socket);
const switching: RequestListener = ({ socket }) =>
  void socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');

async function sell(count: number): Promise<void> {
  for (let sale = 0; sale < count; sale += 1) {
    const opened = await openOrder(world.deps, world.chargeInput({ deviceReference: `till-${sale}` }));
    if (!opened.ok) throw new Error(opened.error.kind);
  }
}

async function deliveriesOf(endpointId: string) {
  const listed = await listEndpoints(deps, manager);
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value.find(({ id }) => id === endpointId)?.deliveries ?? [];
}

const isDelivered = async (endpointId: string) =>
  (await deliveriesOf(endpointId)).every(({ deliveredAt }) => deliveredAt !== null);

test('receivers that hang and one that switches protocols delay nobody else, and the log names each', async () => {
  const told: string[] = [];
  await receiver(hanging);
  const switches = await receiver(switching);
  const good = await receiver((request, response) => {
    told.push(String(request.headers['webhook-id']));
    response.writeHead(204).end();
  });
  await sell(8);
  const sender = createDeliverySender(deps);
  const never = new AbortController().signal;
  await sender.start(never);
  await expect.poll(() => isDelivered(good), { timeout }).toBe(true);
  expect(new Set(told).size).toBeGreaterThanOrEqual(8);
  expect(held.length, 'few at once wait for the one that hangs').toBe(4);

  // What comes while the others hang is sent as well, by hand and by itself.
  const [delivery] = await deliveriesOf(good);
  const id = delivery?.id ?? '';
  await sendAgain(deps, { staff: manager, id });
  await sell(1);
  await sender.start(never);
  await expect.poll(() => told.filter((each) => each === id).length, { timeout }).toBe(2);
  await expect.poll(() => isDelivered(good), { timeout }).toBe(true);

  expect(held.every(({ destroyed }) => !destroyed)).toBe(true);
  for (const socket of held) socket.destroy();
  await sender.idle();
  expect((await deliveriesOf(switches)).map(({ lastStatus }) => lastStatus)).toContain(101);
  expect(logged).toContainEqual(expect.objectContaining({ status: 101 }));
  expect(logged).toContainEqual(
    expect.objectContaining({ failure: expect.stringContaining('It could not be reached') }),
  );
});

test('"send again" during an attempt is not undone by the outcome of that attempt', async () => {
  let fail: () => void = () => undefined;
  let tries = 0;
  const endpoint = await receiver((_, response) => {
    tries += 1;
    if (tries > 1) response.writeHead(204).end();
    else fail = () => response.writeHead(500).end();
  });
  await sell(1);
  await world.db.execute(sql`delete from outbound_deliveries
    where id <> (select min(id) from outbound_deliveries)`);
  const sender = createDeliverySender(deps);
  const never = new AbortController().signal;
  await sender.start(never);
  await expect.poll(() => tries).toBe(1);
  const [delivery] = await deliveriesOf(endpoint);
  await sendAgain(deps, { staff: manager, id: delivery?.id ?? '' });
  fail();
  await sender.idle();
  await sender.start(never);
  await sender.idle();
  expect(tries).toBe(2);
  expect(await isDelivered(endpoint)).toBe(true);
});

test('a delivery that cannot be sent at all is a failure of its own and leaves the others alone', async () => {
  const good = await receiver((_, response) => response.writeHead(204).end());
  const broken = await receiver(hanging);
  await world.db.execute(sql`update outbound_webhooks set secret = 'whsec_' where id = ${broken}`);
  await sell(1);
  const sender = createDeliverySender(deps);
  await sender.start(new AbortController().signal);
  await sender.idle();
  expect(await isDelivered(good)).toBe(true);
  const [failed] = await deliveriesOf(broken);
  expect(failed).toMatchObject({
    deliveredAt: null,
    lastFailure: expect.stringContaining('could not be sent'),
  });
  expect(failed?.dueAt).toBeGreaterThan(Date.now());
});

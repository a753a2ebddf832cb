import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gatewayWebhooks } from '../db/schema/watch';
import { createTestDatabase, type TestDatabase } from '../db/testing/create-test-database';
import type { WebhookGateway } from '../domain/ports/gateway';
import { controlSandbox, type SandboxControl } from '../gateway/testing/control-sandbox';
import { type RunningSandbox, startSandbox } from '../gateway/testing/start-sandbox';
import { createJobStore } from '../db/jobs/job-store';
import { realTime } from '../jobs/job-time';
import { runJob } from '../jobs/run-job';
import { keepWebhook, keepWebhookJob, rotateWebhook } from './keep-webhook';
import { connect, createKeeper } from './testing/create-keeper';
import { createAtSandbox } from './testing/create-at-sandbox';

const HERE = 'http://127.0.0.1:9';

let sandbox: RunningSandbox;
let database: TestDatabase;
let gateway: WebhookGateway;
let control: SandboxControl;
let heal: () => Promise<void>;
let keeper: ReturnType<typeof createKeeper>;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  control = controlSandbox(sandbox.origin);
  await control.reset();
  database = await createTestDatabase();
  const { webhooks, later } = connect(sandbox);
  gateway = webhooks;
  heal = async () => {
    await control.noFaults();
    later();
  };
  keeper = createKeeper(database.db, gateway, HERE);
});
afterEach(() => database.drop());

const listed = async () => {
  const list = await gateway.list();
  if (!list.ok) throw new Error(list.error.kind);
  return list.value;
};
const only = async () => {
  const [webhook, ...others] = await listed();
  if (!webhook || others.length > 0)
    throw new Error(`There are ${others.length + (webhook ? 1 : 0)} webhooks.`);
  return webhook;
};
const keep = () => keepWebhook(keeper.deps);
/** As a process does it when it offers to. */
const offer = ({ deps }: ReturnType<typeof createKeeper>) =>
  runJob(
    keepWebhookJob(deps),
    { store: createJobStore(database.db), time: realTime, random: () => 1, log: deps.log },
    { failures: 0, stopping: new AbortController().signal },
  );
const endpoints = () => keeper.deps.gatewaySignals.endpoints();
const retiredFor = (age: string) =>
  database.db
    .update(gatewayWebhooks)
    .set({ retiredAt: sql`now() - ${age}::interval` })
    .where(sql`retired_at is not null`);

describe('the webhook', () => {
  test('is registered once, with an address that nobody guesses and the gateway’s key kept', async () => {
    expect(await keep()).toBe(true);
    expect(await keep()).toBe(true);
    const webhook = await only();
    const [endpoint] = await endpoints();
    expect(endpoint?.token).toMatch(/^[0-9a-z]{32}$/);
    expect(webhook).toMatchObject({ address: `${HERE}/${endpoint?.token}`, isEnabled: true });
    expect(endpoint).toEqual({
      token: endpoint?.token,
      address: webhook.address,
      gatewayWebhookId: webhook.id,
      hmacKey: webhook.hmacKey,
      state: 'active',
    });
    expect(keeper.logged).toEqual([]);
  });

  test('leaves those of others alone', async () => {
    await gateway.create('https://other.example.com/hook');
    await keep();
    const [other] = await listed();
    if (!other) throw new Error('It is gone.');
    await gateway.disable(other.id);
    await keep();
    expect(await listed()).toMatchObject([{ isEnabled: false }, { isEnabled: true }]);
  });

  test('whose create had no clear answer is found, not made twice', async () => {
    await control.fault({ kind: 'commit-then-reset' }, { method: 'POST', path: '/webhooks' });
    expect(await keep()).toBe(false);
    expect(keeper.logged).toEqual([expect.stringMatching(/^warn: .*"error":\{"kind":"in_doubt"\}/)]);
    await heal();
    expect(await keep()).toBe(true);
    expect((await endpoints())[0]).toMatchObject({ gatewayWebhookId: (await only()).id });
    expect(keeper.logged).toHaveLength(2);
  });

  test('is looked after by one process at a time, and soon again when that failed', async () => {
    const other = createKeeper(database.db, gateway, HERE);
    await control.fault({ kind: '403' }, { path: '/webhooks' });
    await Promise.all([offer(keeper), offer(other)]);
    await heal();
    expect([...keeper.logged, ...other.logged]).toHaveLength(1);
    expect(await dueIn()).toBeLessThanOrEqual(10);
    await database.db.execute(sql`update jobs set due_at = now()`);
    await Promise.all([offer(keeper), offer(other)]);
    await only();
    expect(await dueIn()).toBeGreaterThan(10);
  });

  const dueIn = async () => {
    const { rows } = await database.db.execute<{ seconds: number }>(sql`
      select extract(epoch from due_at - now())::float as seconds from jobs where name = 'webhook'`);
    return rows[0]?.seconds;
  };

  test('is not registered where the gateway cannot come', async () => {
    expect(await keepWebhook({ ...keeper.deps, place: null })).toBe(true);
    expect(await listed()).toEqual([]);
  });
});

describe('B11 a webhook that is broken is well after one look', () => {
  test('because it was disabled', async () => {
    await keep();
    await gateway.disable((await only()).id);
    expect(await keep()).toBe(true);
    expect(await only()).toMatchObject({ isEnabled: true, hasFailed: false });
    await keep();
    expect(keeper.logged).toEqual([
      expect.stringMatching(/^error: the gateway had stopped calling/),
      expect.stringMatching(/^info: the gateway calls our webhook again/),
    ]);
  });

  test('because the gateway gave up', async () => {
    await keep();
    await control.fault({ kind: 'webhook-disable' });
    await createAtSandbox(sandbox);
    await expect.poll(async () => (await only()).hasFailed, { timeout: 60_000 }).toBe(true);
    await heal();
    expect(await keep()).toBe(true);
    expect(await only()).toMatchObject({ isEnabled: true, hasFailed: false });
  });

  test('and says so once while it cannot be helped', async () => {
    await keep();
    await gateway.disable((await only()).id);
    await control.fault({ kind: '403' }, { path: '/webhooks/*/enable' });
    expect([await keep(), await keep(), await keep()]).toEqual([false, false, false]);
    expect(keeper.logged.filter((line) => line.startsWith('error'))).toHaveLength(1);
    await heal();
    expect(await keep()).toBe(true);
    expect(keeper.logged.filter((line) => line.startsWith('info'))).toHaveLength(2);
  });

  test('because its address is not ours', async () => {
    await keep();
    const before = await only();
    await gateway.delete(before.id);
    await gateway.create('http://127.0.0.1:9/somebody-else');
    expect(await keep()).toBe(true);
    const [elsewhere, ours] = await listed();
    expect(elsewhere?.address).toBe('http://127.0.0.1:9/somebody-else');
    expect(ours?.address).toBe(before.address);
    expect((await endpoints())[0]).toMatchObject({ gatewayWebhookId: ours?.id, hmacKey: ours?.hmacKey });
  });

  test('because the till moved', async () => {
    await keep();
    const moved = createKeeper(database.db, gateway, 'http://127.0.0.1:19');
    expect(await keepWebhook(moved.deps)).toBe(true);
    expect((await listed()).map(({ address }) => new URL(address).origin)).toEqual([
      HERE,
      'http://127.0.0.1:19',
    ]);
    expect((await endpoints()).map(({ state }) => state)).toEqual(['active', 'retired']);
  });

  test('but another process that is heard at its own address keeps it', async () => {
    await keep();
    const other = createKeeper(database.db, gateway, 'http://127.0.0.1:19');
    other.heard.add(HERE);
    expect(await keepWebhook(other.deps)).toBe(true);
    expect((await only()).address).toContain(HERE);
    expect(await endpoints()).toHaveLength(1);
  });
});

describe('a rotation', () => {
  test('adds a new address; the old one is deleted when it is no longer heard', async () => {
    await keep();
    const before = await only();
    await rotateWebhook(keeper.deps);
    await keep();
    const both = await listed();
    expect(both).toHaveLength(2);
    expect(both[1]?.address).not.toBe(before.address);
    await retiredFor('6 days 23 hours');
    await keep();
    expect(await listed()).toHaveLength(2);
    await retiredFor('7 days 1 minute');
    await keep();
    expect(await only()).toEqual(both[1]);
    expect(await endpoints()).toHaveLength(1);
  });

  test('made twice at once leaves one address that is active', async () => {
    await Promise.all(Array.from({ length: 10 }, () => rotateWebhook(keeper.deps)));
    const states = (await endpoints()).map(({ state }) => state);
    expect(states.filter((state) => state === 'active')).toHaveLength(1);
    expect(states).toHaveLength(10);
  });

  test('whose old address cannot be deleted is tried again', async () => {
    await keep();
    await rotateWebhook(keeper.deps);
    await retiredFor('8 days');
    await control.fault({ kind: '403' }, { path: '/webhooks/*/delete' });
    await keep();
    expect(await endpoints()).toHaveLength(2);
    await heal();
    await keep();
    expect(await endpoints()).toHaveLength(1);
    await only();
  });
});

test('nothing that is said holds a token or a key', async () => {
  await keep();
  await gateway.disable((await only()).id);
  await keep();
  await control.fault({ kind: '403' });
  await keep();
  const [{ token, hmacKey } = { token: '', hmacKey: '' }] = await endpoints();
  expect(keeper.logged).toHaveLength(3);
  for (const line of keeper.logged) {
    expect(line).not.toContain(token);
    expect(line).not.toContain(hmacKey);
  }
});

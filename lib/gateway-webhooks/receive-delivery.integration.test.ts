import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findLedger } from './testing/find-ledger';
import { createSignalWorld, gatewayIdOf, type SignalWorld, sign, TOKEN } from './testing/create-signal-world';
import { acceptAnswer } from '../checkout/create/accept-answer';
import { events } from '../db/schema/records';
import { gatewayWebhooks } from '../db/schema/watch';
import type { Checkout } from '../domain/checkout/checkout';
import { asGatewayCheckoutId } from '../domain/core/ids';
import { ok } from '../domain/core/result';
import type { ReceiveDeps } from './deps';

let world: SignalWorld;
beforeEach(async () => {
  world = await createSignalWorld();
});
afterEach(() => world.drop());

const about = (checkout: Checkout, status: string) => ({ id: gatewayIdOf(checkout), status });
/** In seconds, with room for a slow machine: between now and 2 s, and between 2 s and 6 s. */
const isNow = 0.05;
const isLater = 2.1;

describe('a delivery', () => {
  test('makes the checkout it names be read at once, and what is read counts', async () => {
    const checkout = await world.open();
    world.gateway.setStatus(checkout.requestId, 'PAID');
    await world.postpone();
    await world.watch();
    expect(world.reads).toEqual([]);
    expect(await world.deliver(about(checkout, 'PAID'))).toEqual(ok(null));
    await world.watch();
    expect(world.reads).toEqual([gatewayIdOf(checkout)]);
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID', phase: 'closed' });
  });

  test('is heard although the watcher itself looked a moment ago', async () => {
    const checkout = await world.open();
    await world.wait(10);
    await world.watch();
    world.gateway.setStatus(checkout.requestId, 'PAID');
    await world.deliver(about(checkout, 'PAID'));
    expect(await world.dueIn(checkout)).toBeLessThan(isNow);
  });

  test('that comes while a look is under way is not forgotten when that look ends', async () => {
    const checkout = await world.open();
    await world.wait(10);
    const { get } = world.gateway;
    world.gateway.get = async (id) => {
      const seen = await get.call(world.gateway, id);
      world.gateway.setStatus(checkout.requestId, 'PAID');
      await world.deliver(about(checkout, 'PAID'));
      return seen;
    };
    await world.watch();
    expect(await world.stored(checkout)).toMatchObject({ status: 'PENDING' });
    expect(await world.dueIn(checkout)).toBeLessThan(isNow);
  });

  test('that names no checkout is kept, and nothing is read', async () => {
    await world.open();
    await world.postpone();
    expect(await world.deliver({ event: 'something' })).toEqual(ok(null));
    await world.watch();
    expect(world.reads).toEqual([]);
    expect(await world.gatewaySignals()).toMatchObject([{ gatewayId: null, body: '{}' }]);
  });

  test('B03 a hundred at once make one row, one credit, and a few reads', async () => {
    const checkout = await world.open();
    world.gateway.setStatus(checkout.requestId, 'PAID');
    await world.postpone();
    const processes = [world.createProcess(), world.createProcess()];
    const body = about(checkout, 'PAID');
    let sent = 0;
    // What is not taken in time comes again, as it would from the gateway; only so often, so that a fault ends the test.
    const send = async (process: ReceiveDeps, triesLeft = 5): Promise<unknown> => {
      sent += 1;
      const answer = await world.deliver(body, {}, process).catch((cause: unknown) => cause);
      const isTaken = isDeepStrictEqual(answer, ok(null));
      if (isTaken || triesLeft === 1) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Each try counts against the process's limit, whose clock stands still.
      world.time.now += 20;
      return send(process, triesLeft - 1);
    };
    const answers = await Promise.all(
      processes.flatMap((process) => Array.from({ length: 50 }, () => send(process))),
    );
    expect(answers, `after ${sent} deliveries`).toEqual(answers.map(() => ok(null)));
    await Promise.all([world.watch(), world.watch(), world.watch()]);
    expect(await world.gatewaySignals()).toMatchObject([
      { deliveries: 100, gatewayId: gatewayIdOf(checkout) },
    ]);
    expect(await findLedger(world.db)).toEqual([`payment/${gatewayIdOf(checkout)} 1250 AED`]);
    expect(world.reads.length).toBeLessThanOrEqual(1);
  });

  test('B04 the last word is the gateway’s, in whatever order its deliveries come', async () => {
    const orders = [
      ['PAID', 'PENDING', 'REFUNDED'],
      ['REFUNDED', 'PAID', 'PENDING'],
      ['PENDING', 'REFUNDED', 'PAID'],
    ];
    for (const order of orders) {
      const checkout = await world.open();
      world.gateway.setStatus(checkout.requestId, 'PAID');
      await world.deliver(about(checkout, 'PAID'));
      await world.watch();
      world.gateway.setStatus(checkout.requestId, 'REFUNDED');
      for (const status of order) {
        await world.wait(2);
        await world.deliver(about(checkout, status));
        await world.watch();
        expect(await world.stored(checkout)).toMatchObject({ status: 'REFUNDED' });
      }
    }
  });

  test('B06 S01 that claims PAID for what is pending changes nothing, signed or not', async () => {
    const checkout = await world.open();
    const body = about(checkout, 'PAID');
    for (const headers of [{}, { 'x-paymennt-signature': sign(body) }]) {
      await world.deliver(body, { headers });
      await world.watch();
      expect(await world.stored(checkout)).toMatchObject({ status: 'PENDING', phase: 'open', booked: null });
      await world.wait(3);
    }
    expect(world.reads.length).toBeGreaterThanOrEqual(2);
    expect(await findLedger(world.db)).toEqual([]);
  });

  test('B07 that is played again after a refund changes nothing', async () => {
    const checkout = await world.open();
    const body = about(checkout, 'PAID');
    world.gateway.setStatus(checkout.requestId, 'PAID');
    await world.deliver(body);
    await world.watch();
    world.gateway.setStatus(checkout.requestId, 'REFUNDED');
    await world.wait(3_600);
    await world.deliver(about(checkout, 'REFUNDED'));
    await world.watch();
    const before = await world.db.select().from(events);
    await world.wait(3_600);
    expect(await world.deliver(body)).toEqual(ok(null));
    await world.watch();
    expect(await world.db.select().from(events)).toEqual(before);
    expect(await world.stored(checkout)).toMatchObject({ status: 'REFUNDED' });
  });
});

describe('B05 ids that nobody knows', () => {
  test('a thousand of them are kept, answered like any other, and nothing is read', async () => {
    await world.open();
    await world.postpone();
    for (let round = 0; round < 20; round += 1) {
      const process = world.createProcess();
      const bodies = Array.from({ length: 50 }, (_, index) => ({
        id: `99${round * 50 + index}`,
        status: 'PAID',
      }));
      const answers = await Promise.all(bodies.map((body) => world.deliver(body, {}, process)));
      expect(answers).toEqual(bodies.map(() => ok(null)));
    }
    await world.watch();
    expect(world.reads).toEqual([]);
    expect(await world.gatewaySignals()).toHaveLength(1_000);
  });

  test('S54 no more are kept than anybody needs, and none for longer than a week', async () => {
    await world.db.execute(sql`
      insert into gateway_signals (source, digest, body, signature, last_at)
      select 'webhook', n::text, '{}', 'none', now() - n * interval '1 second'
      from generate_series(1, 20100) as n`);
    await world.store.forgetSignals();
    const kept = await world.gatewaySignals();
    expect(kept).toHaveLength(20_000);
    expect(kept[0]).toMatchObject({ digest: '1' });
    await world.db.execute(
      sql`update gateway_signals set last_at = last_at - interval '7 days' where digest::int > 10`,
    );
    await world.store.forgetSignals();
    expect((await world.gatewaySignals()).map(({ digest }) => digest)).toEqual(
      '1 2 3 4 5 6 7 8 9 10'.split(' '),
    );
  });
});

describe('B08 a delivery for a checkout that we do not know yet', () => {
  test('is answered by a read as soon as the create is', async () => {
    const { create } = world.gateway;
    world.gateway.create = async (input) => {
      const answer = await create.call(world.gateway, input);
      if (!answer.ok) return answer;
      world.gateway.setStatus(input.requestId, 'PAID');
      await world.deliver({ id: answer.value.checkout.id, status: 'PAID' });
      return answer;
    };
    const checkout = await world.open();
    expect(checkout).toMatchObject({ phase: 'open', status: 'PENDING' });
    await world.watch();
    expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'PAID' });
  });

  test('is not missed while both of them are being stored', async () => {
    const { create } = world.gateway;
    let isOpened = false;
    // What is not taken in time comes again, as it would from the gateway.
    const send = (body: object): Promise<unknown> => world.deliver(body).catch(() => send(body));
    const hold = { release: () => undefined as void };
    const released = new Promise<void>((resolve) => (hold.release = resolve));
    const ends: Promise<unknown>[] = [];
    world.gateway.create = async (input) => {
      const answer = await create.call(world.gateway, input);
      if (!answer.ok) return answer;
      world.gateway.setStatus(input.requestId, 'PAID');
      await new Promise<void>((locked) => {
        const holding = world.db.transaction(async (tx) => {
          await tx.execute(sql`lock table gateway_signals in exclusive mode`);
          locked();
          await released;
        });
        ends.push(holding);
      });
      ends.push(send({ id: answer.value.checkout.id, status: 'PAID' }));
      // The delivery has looked for its checkout and found none. Now the checkout looks for its deliveries.
      await expect.poll(blocked, { timeout: 60_000 }).toBe(1);
      return answer;
    };
    const opening = world.open().finally(() => (isOpened = true));
    await expect.poll(async () => isOpened || (await blocked()) === 2, { timeout: 60_000 }).toBe(true);
    hold.release();
    await Promise.all(ends);
    expect(await world.dueIn(await opening)).toBeLessThan(isNow);
  });

  /** How many wait for somebody's lock. */
  async function blocked(): Promise<number> {
    const { rows } = await world.db.execute<{ count: number }>(sql`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`);
    return rows[0]?.count ?? 0;
  }

  test('B04 is not hidden by an older one that it overtook', async () => {
    const { create } = world.gateway;
    world.gateway.create = async (input) => {
      const answer = await create.call(world.gateway, input);
      if (!answer.ok) return answer;
      world.gateway.setStatus(input.requestId, 'PAID');
      await world.deliver({ id: answer.value.checkout.id, status: 'PAID' });
      await world.deliver({ id: answer.value.checkout.id, status: 'PENDING' });
      return answer;
    };
    const checkout = await world.open();
    expect(await world.dueIn(checkout)).toBeLessThan(isNow);
  });

  test('without one, the first read takes its time', async () => {
    const checkout = await world.open();
    expect(await world.dueIn(checkout)).toBeGreaterThan(isLater);
  });

  test('whose create had no clear answer is read when it is adopted', async () => {
    world.gateway.nextCreate = { commits: true, error: { kind: 'in_doubt', detail: 'timeout' } };
    const checkout = await world.open();
    const seen = world.gateway.checkouts.get(checkout.requestId);
    if (!seen) throw new Error('The gateway lost it.');
    await world.deliver({ id: seen.id, status: 'PAID' });
    const number = await world.deps.store.nextObservation();
    const observation = { number, startedAt: world.time.now, checkout: seen };
    await acceptAnswer(world.deps, checkout, { observation, png: null });
    expect(await world.dueIn(checkout)).toBeLessThan(isNow);
  });
});

describe('S54 many deliveries', () => {
  test('about one checkout cause one read in two seconds', async () => {
    const checkout = await world.open();
    await world.wait(10);
    const startedAt = performance.now();
    for (let second = 0; second < 10; second += 1) {
      for (let index = 0; index < 10; index += 1) {
        await world.deliver({ ...about(checkout, 'PAID'), orderId: `${second}/${index}` });
        await world.watch();
      }
      await world.wait(1);
    }
    expect(world.reads.length).toBeGreaterThanOrEqual(4);
    const seconds = 10 + (performance.now() - startedAt) / 1_000;
    expect(world.reads.length).toBeLessThanOrEqual(seconds / 2 + 1);
  });

  test('more than fifty a second have to come again', async () => {
    const answers = [];
    for (let index = 0; index < 60; index += 1) answers.push(await world.deliver({ id: `1${index}` }));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(50);
    expect(answers.at(-1)).toEqual({ ok: false, error: { kind: 'too_many', retryAfterMs: 20 } });
    expect(await world.gatewaySignals()).toHaveLength(50);
  });
});

describe('B12 a signature', () => {
  const verdicts = async () => (await world.gatewaySignals()).map(({ signature }) => signature);
  const other = '0'.repeat(64);

  test.each([
    ['of either brand', (body: object) => ({ 'x-pointcheckout-signature': sign(body) }), 'valid'],
    [
      'of both',
      (body: object) => ({ 'x-paymennt-signature': sign(body), 'x-pointcheckout-signature': sign(body) }),
      'valid',
    ],
    ['of another key', (body: object) => ({ 'x-paymennt-signature': sign(body, 'other') }), 'invalid'],
    ['that is rubbish', () => ({ 'x-paymennt-signature': 'rubbish' }), 'invalid'],
    ['under another name', () => ({ 'x-signature': other }), 'none'],
  ] as const)('%s is judged', async (_, headersOf, verdict) => {
    const body = { id: '1653241101733169556' };
    expect(await world.deliver(body, { headers: headersOf(body) })).toEqual(ok(null));
    expect(await verdicts()).toEqual([verdict]);
  });

  test('that is wrong is counted and makes nobody read', async () => {
    const checkout = await world.open();
    await world.postpone();
    const body = about(checkout, 'PAID');
    for (let index = 0; index < 3; index += 1) {
      await world.deliver(body, { headers: { 'x-paymennt-signature': other } });
    }
    await world.watch();
    expect(world.reads).toEqual([]);
    expect(await world.gatewaySignals()).toMatchObject([{ signature: 'invalid', deliveries: 3 }]);
    expect(await world.store.countInvalid(60_000)).toBe(1);
  });

  test('that is wrong does not stand in the way of the same body without one', async () => {
    const checkout = await world.open();
    await world.postpone();
    const body = about(checkout, 'PAID');
    await world.deliver(body, { headers: { 'x-paymennt-signature': other } });
    await world.deliver(body);
    await world.watch();
    expect(world.reads).toHaveLength(1);
    expect((await verdicts()).sort()).toEqual(['invalid', 'none']);
  });

  test('is good with the old key and the new one after a rotation', async () => {
    await world.store.openEndpoint('the-next-token', 'https://till.example.com/next');
    await world.store.changeEndpoint('the-next-token', { hmacKey: 'the-next-key' });
    for (const token of [TOKEN, 'the-next-token']) {
      for (const key of [undefined, 'the-next-key']) {
        const body = { id: '1', token, key: key ?? 'old' };
        await world.deliver(body, { token, headers: { 'x-paymennt-signature': sign(body, key) } });
      }
    }
    expect(await verdicts()).toEqual(['valid', 'valid', 'valid', 'valid']);
  });

  test('cannot be called wrong while a key is unknown', async () => {
    await world.store.openEndpoint('the-next-token', 'https://till.example.com/next');
    const body = { id: '1' };
    await world.deliver(body, { headers: { 'x-paymennt-signature': sign(body, 'the-key-to-come') } });
    expect(await verdicts()).toEqual(['none']);
  });
});

describe('an address', () => {
  const retiredFor = (age: string) =>
    world.db.update(gatewayWebhooks).set({ retiredAt: sql`now() - ${age}::interval` });

  test('that nobody made is unknown, whatever is sent there', async () => {
    for (const token of ['', 'x', `${TOKEN}x`, TOKEN.toUpperCase()]) {
      expect(await world.deliver('rubbish', { token })).toEqual({
        ok: false,
        error: { kind: 'unknown_token' },
      });
    }
    expect(await world.gatewaySignals()).toEqual([]);
  });

  test('that was rotated is heard for seven days more', async () => {
    await retiredFor('6 days 23 hours');
    expect(await world.deliver({ id: '1' })).toEqual(ok(null));
    await retiredFor('7 days 1 second');
    expect(await world.deliver({ id: '1' })).toEqual({ ok: false, error: { kind: 'unknown_token' } });
  });
});

test('B10 a compressed body is not unpacked', async () => {
  const answer = await world.deliver({ id: '1' }, { headers: { 'content-encoding': 'gzip' } });
  expect(answer).toEqual({ ok: false, error: { kind: 'unsupported_type' } });
});

test('B13 a signal that the gateway does not bear out changes nothing, but is looked after for half a minute', async () => {
  const checkout = await world.open();
  await world.wait(10);
  await world.watch();
  expect(await world.dueIn(checkout)).toBeGreaterThan(isLater);
  await world.deliver({ id: asGatewayCheckoutId(gatewayIdOf(checkout)), status: 'PAID' });
  const waits: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    await world.watch();
    expect(await world.stored(checkout)).toMatchObject({ status: 'PENDING' });
    waits.push(Math.ceil(await world.dueIn(checkout)));
    await world.wait(Math.max(0, await world.dueIn(checkout)) + 0.01);
  }
  expect(waits.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 2));
  expect(waits.slice(16)).toEqual(Array.from({ length: 4 }, () => 6));
});

test('a signal that says that a new checkout is new costs no read, and holds back none that follows', async () => {
  const checkout = await world.open();
  await world.postpone();
  await world.deliver(about(checkout, 'PENDING'));
  await world.watch();
  expect(world.reads).toEqual([]);
  world.gateway.setStatus(checkout.requestId, 'PAID');
  await world.deliver(about(checkout, 'PAID'));
  await world.watch();
  expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
});

test('a signal that says what was read makes no read denser', async () => {
  const checkout = await world.open();
  await world.wait(10);
  world.gateway.setStatus(checkout.requestId, 'AUTHORIZED');
  await world.deliver(about(checkout, 'AUTHORIZED'));
  await world.watch();
  expect(await world.stored(checkout)).toMatchObject({ status: 'AUTHORIZED' });
  expect(await world.dueIn(checkout)).toBeGreaterThan(isLater);
});

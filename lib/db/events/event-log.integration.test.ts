import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { createWorld, type World } from '../../checkout/testing/create-world';
import { eventCheckpoints, events } from '../schema/records';
import { createEventLog, verifyEvents } from './event-log';
import { createTestDatabase } from '../testing/create-test-database';

let world: World;
beforeEach(async () => {
  world = await createWorld(createTestDatabase);
});
afterEach(() => world.drop());

const sell = async () => {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
};

/** As somebody with the database's own rights might do it. */
const behindItsBack = async (change: ReturnType<typeof sql>) => {
  await world.db.execute(sql`alter table events disable trigger user`);
  await world.db.execute(change);
  await world.db.execute(sql`alter table events enable trigger user`);
};

/** All events so far happened a while ago, chains and all. */
const age = () =>
  behindItsBack(sql`do $$
    declare e events; last events;
    begin
      for e in select * from events order by order_id, position loop
        e.at := e.at - interval '10 minutes';
        e.previous_hash := case when last.order_id = e.order_id then last.hash else '' end;
        e.hash := event_hash(e);
        update events set at = e.at, previous_hash = e.previous_hash, hash = e.hash where id = e.id;
        last := e;
      end loop;
    end $$`);

/** As the hourly job does it. */
const keep = async () => {
  const log = createEventLog(world.db);
  const faults = await log.verifyNewest();
  return { faults, isBehind: await log.checkpoint() };
};

/** As the weekly job does it. */
const goThrough = async () => {
  const log = createEventLog(world.db);
  const found = [];
  for (let next: string | null = '0'; next !== null;) {
    const step = await log.verifyNext(next);
    found.push(...step.faults);
    next = step.next;
  }
  return found;
};

const kept = () => world.db.select().from(eventCheckpoints).orderBy(eventCheckpoints.lastEventId);
const clean = { faults: [], isBehind: false };

test('H04 an untouched log adds up, with its checkpoint and what came after it', async () => {
  await sell();
  await age();
  expect(await keep()).toEqual(clean);
  await sell();
  expect(await keep()).toEqual(clean);
  expect(await kept()).toHaveLength(1);
  expect(await goThrough()).toEqual([]);
  expect(await verifyEvents(world.db)).toEqual([]);
});

test.each([
  ['a changed line', sql`update events set detail = '{}' where position = 1`],
  ['a removed line', sql`delete from events where position = 1`],
  ['a line of another time', sql`update events set at = at + interval '1 second' where position = 2`],
])('H04 %s breaks its chain, before a checkpoint covers it and after', async (_, change) => {
  const [young, old] = [await sell(), world];
  await behindItsBack(change);
  expect((await keep()).faults).toEqual([{ kind: 'chain', where: young.orderId }]);
  await old.drop();
  world = await createWorld(createTestDatabase);
  const checkout = await sell();
  await age();
  await keep();
  await behindItsBack(change);
  const chain = { kind: 'chain', where: checkout.orderId };
  for (const faults of [(await keep()).faults, await goThrough(), await verifyEvents(world.db)])
    expect(faults).toContainEqual(chain);
});

test('H04 a chain rewritten from its start, hashes and all, breaks the checkpoint', async () => {
  await sell();
  await age();
  await keep();
  // Whole and wrong: every hash fits, but they are others.
  await age();
  const today = new Date().toISOString().slice(0, 10);
  const anchor = [{ kind: 'anchor', where: today }];
  expect((await keep()).faults).toEqual(anchor);
  expect(await goThrough()).toEqual(anchor);
  expect(await verifyEvents(world.db)).toEqual(anchor);
});

test('H04 a whole chain taken out breaks the checkpoint, and so does a checkpoint taken out', async () => {
  await sell();
  const checkout = await sell();
  await age();
  await keep();
  await nextDay();
  await sell();
  await age();
  await keep();
  expect(await kept()).toHaveLength(2);
  await behindItsBack(sql`delete from events where order_id = ${checkout.orderId}`);
  expect(await goThrough()).toMatchObject([{ kind: 'anchor' }]);
  await world.db.execute(sql`alter table event_checkpoints disable trigger user`);
  await world.db.execute(sql`delete from event_checkpoints where after_event_id = 0`);
  expect(await goThrough()).toMatchObject([{ kind: 'anchor' }]);
});

/** What was kept today was kept yesterday. */
const nextDay = async () => {
  await world.db.execute(sql`alter table event_checkpoints disable trigger user`);
  await world.db.execute(sql`update event_checkpoints set at = at - interval '1 day'`);
  await world.db.execute(sql`alter table event_checkpoints enable trigger user`);
};

test('a quiet day has one checkpoint, and young events wait for the next', async () => {
  await sell();
  await keep();
  expect(await kept()).toEqual([]);
  await age();
  await keep();
  await sell();
  await age();
  const before = await kept();
  await keep();
  expect(await kept()).toEqual(before);
  await nextDay();
  await keep();
  expect(await kept()).toHaveLength(2);
  expect(await world.db.select().from(events)).not.toEqual([]);
});

test('H04 a long log is caught up checkpoint by checkpoint, and no check reads more than one of them', async () => {
  const sold = [];
  for (let sale = 0; sale < 5; sale += 1) sold.push(await sell());
  await age();
  const [{ total = 0 } = {}] = (
    await world.db.execute<{ total: number }>(sql`select count(*)::int as total from events`)
  ).rows;
  // Two full checkpoints and some events after them.
  const span = Math.floor((total - 1) / 2);
  const log = createEventLog(world.db, span);
  const round = async () => [await log.verifyNewest(), await log.checkpoint()];
  expect(await round()).toEqual([[], true]);
  expect(await round()).toEqual([[], true]);
  expect(await round()).toEqual([[], false]);
  expect((await kept()).map((checkpoint) => checkpoint.events)).toEqual([span, span]);
  const first = { kind: 'chain', where: sold[0]?.orderId };
  await behindItsBack(sql`update events set detail = '{"was": 1}' where id = 1`);
  // It is in the older one: not the hourly check's, but the next pass comes to it.
  expect(await log.verifyNewest()).toEqual([]);
  expect(await log.verifyNext('0')).toEqual({ faults: [first], next: String(span) });
  expect(await goThrough()).toEqual([first]);
});

describe('the daily anchors of before', () => {
  const anchorAsBefore = () =>
    world.db.execute(sql`
      insert into event_anchors (day, last_event_id, chains, hash)
      select current_date, (select max(id) from events), count(*)::int,
        encode(sha256(convert_to(string_agg(order_id || '=' || hash, ',' order by order_id), 'UTF8')), 'hex')
      from (select distinct on (order_id) order_id, hash from events order by order_id, position desc) heads`);

  test('H04 still vouch for what they cover', async () => {
    await sell();
    await sell();
    await age();
    await anchorAsBefore();
    expect(await goThrough()).toEqual([]);
    expect(await verifyEvents(world.db)).toEqual([]);
    await age();
    expect(await goThrough()).toMatchObject([{ kind: 'anchor' }]);
    expect(await verifyEvents(world.db)).toMatchObject([{ kind: 'anchor' }]);
  });
});

test('the place of a pass is kept with its job', async () => {
  const log = createEventLog(world.db);
  expect(await log.readPass()).toBeNull();
  await world.db.execute(sql`insert into jobs (name, due_at) values ('records/whole', now())`);
  const pass = { startedAt: 1, after: '9007199254740993', faults: 0, endedAt: null };
  await log.keepPass(pass);
  expect(await log.readPass()).toEqual(pass);
});

import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { createWorld, type World } from '../../checkout/testing/create-world';
import { eventAnchors, events } from '../schema/records';
import { createEventLog } from './event-log';
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

test('H04 an untouched log adds up, with its anchor and what came after it', async () => {
  const log = createEventLog(world.db);
  await sell();
  await age();
  await log.anchor();
  await sell();
  expect(await log.verify()).toEqual([]);
  expect(await world.db.select().from(eventAnchors)).toMatchObject([{ chains: 1 }]);
});

test.each([
  ['a changed line', sql`update events set detail = '{}' where position = 1`],
  ['a removed line', sql`delete from events where position = 1`],
  ['a line of another time', sql`update events set at = at + interval '1 second' where position = 2`],
])('H04 %s breaks its chain', async (_, change) => {
  const log = createEventLog(world.db);
  const checkout = await sell();
  await behindItsBack(change);
  expect(await log.verify()).toEqual([{ kind: 'chain', where: checkout.orderId }]);
});

test('H04 a chain rewritten from its start, hashes and all, breaks the day’s anchor', async () => {
  const log = createEventLog(world.db);
  await sell();
  await age();
  await log.anchor();
  // Whole and wrong: every hash fits, but the head is another.
  await age();
  const [anchor] = await world.db.select().from(eventAnchors);
  expect(await log.verify()).toEqual([{ kind: 'anchor', where: anchor?.day }]);
});

test('H04 a whole chain taken out breaks the day’s anchor', async () => {
  const log = createEventLog(world.db);
  await sell();
  const checkout = await sell();
  await age();
  await log.anchor();
  await behindItsBack(sql`delete from events where order_id = ${checkout.orderId}`);
  expect(await log.verify()).toMatchObject([{ kind: 'anchor' }]);
});

test('a day has one anchor, and young events wait for the next', async () => {
  const log = createEventLog(world.db);
  await sell();
  await log.anchor();
  expect(await world.db.select().from(eventAnchors)).toEqual([]);
  await age();
  await log.anchor();
  await sell();
  await age();
  const before = await world.db.select().from(eventAnchors);
  await log.anchor();
  expect(await world.db.select().from(eventAnchors)).toEqual(before);
  expect(await world.db.select().from(events)).not.toEqual([]);
});

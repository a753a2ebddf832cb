import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkouts } from '../../db/schema/orders';
import type { Checkout } from '../../domain/checkout/checkout';
import { openOrder } from '../open/open-order';
import { createWorld, type World } from '../testing/create-world';

let world: World;
/** Another transaction, which holds the first of two codes and goes on to the second. */
let booking: Client;

beforeEach(async () => {
  world = await createWorld();
  booking = new Client({ connectionString: world.url });
  await booking.connect();
});
afterEach(async () => {
  await booking.end();
  await world.drop();
});

async function open(): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

/** The first one lies behind the second, so that whoever takes rows as they lie takes the second first. */
async function openTwo(): Promise<[Checkout, Checkout]> {
  const [one, two] = [await open(), await open()];
  await world.db.update(checkouts).set({ watchAt: sql`now() + interval '1 hour'` });
  await world.db.execute(
    sql`update checkouts set watch_at = now() + interval '2 hours' where id = ${one.id}`,
  );
  return [one, two];
}

const write = (id: string) => booking.query('update checkouts set ended_at = ended_at where id = $1', [id]);
const isWaiting = async () => {
  const { rows } = await world.db.execute(
    sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
};

test('a sweep that marks what it saw passes over a code that is being booked, and waits for nobody', async () => {
  const [one, two] = await openTwo();
  await booking.query('begin');
  await write(one.id);
  const seen = [one, two].map(({ id }) => ({ id, status: 'PENDING' as const }));
  const at = world.time.now + 60_000;
  await world.deps.reconcile.markSeen(seen, at);
  await write(two.id);
  await booking.query('commit');
  const { rows } = await world.db.execute(
    sql`select id from checkouts where last_read_at = ${new Date(at).toISOString()}`,
  );
  expect(rows).toEqual([{ id: two.id }]);
});

test('a sweep that hurries the reads of two codes and a booking of both never wait for each other', async () => {
  const [one, two] = await openTwo();
  await booking.query('begin');
  await write(one.id);
  const expedited = world.deps.watch.expedite([two.id, one.id]);
  await expect.poll(isWaiting).toBe(true);
  await write(two.id);
  await booking.query('commit');
  await expedited;
  const { rows } = await world.db.execute(
    sql`select id from checkouts where watch_at < now() + interval '1 minute' order by id`,
  );
  expect(rows).toEqual([one, two].map(({ id }) => ({ id })));
});

import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { createWorld, type World } from '../../checkout/testing/create-world';
import { inTransaction, openDatabase } from './database';
import { findLossySettings, migrateDatabase } from './migrate-database';
import { digests, makeEarlier, schemaOf } from '../backup/testing/backup-world';
import { checkouts } from '../schema/orders';
import { createCheckoutStore } from '../checkouts/checkout-store';
import { neverBroken } from '../testing/never-broken';
import { createTestDatabase } from '../testing/create-test-database';

let world: World;
beforeEach(async () => {
  world = await createWorld(createTestDatabase);
});
afterEach(() => world.drop());

const open = async () => {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
};

async function withClient<Value>(run: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: world.url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

test('E08 a database that forgets in a power cut is refused', async () => {
  expect(await withClient(findLossySettings)).toEqual([]);
  await withClient(async (client) => {
    await client.query(
      `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
    );
  });
  expect(await withClient(findLossySettings)).toEqual(['synchronous_commit']);
  await expect(migrateDatabase(world.url)).rejects.toThrow('synchronous_commit is off');
});

test('E06 a charge is refused before the gateway hears of it when there is no room to store its answer', async () => {
  // The room for what a query spills is bounded like a disk that is nearly full.
  await withClient((client) =>
    client.query(
      `do $$ begin execute format('alter database %I set temp_file_limit = ''100kB''', current_database()); end $$`,
    ),
  );
  const cramped = openDatabase(world.url, () => undefined);
  const store = createCheckoutStore(cramped.db, neverBroken);
  await expect(openOrder({ ...world.deps, store }, world.chargeInput())).rejects.toThrow();
  expect(world.gateway.creates).toEqual([]);
  expect(await world.db.$count(checkouts)).toBe(0);
  await cramped.close();
});

test('E09 a database that a newer version wrote is refused and not touched', async () => {
  await withClient((client) =>
    client.query(
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('tomorrow', 9999999999999)`,
    ),
  );
  await expect(migrateDatabase(world.url)).rejects.toThrow('written by a newer qtill');
});

test('E09 a database from before the tables were renamed is refused untouched, and the commit that reads it is named', async () => {
  await withEmptyDatabase(async (url) => {
    await makeEarlier(url);
    const before = [await digests(url), await schemaOf(url)];
    await expect(migrateDatabase(url)).rejects.toThrow('commit a39afb1 (tag schema-before-rename) reads it');
    expect([await digests(url), await schemaOf(url)]).toEqual(before);
  });
});

test('the database knows Arabic letters: a trigram index over them is not empty', async () => {
  await withClient(async (client) => {
    await client.query('create extension pg_trgm');
    const { rows } = await client.query<object>(
      `select cardinality(show_trgm('قهوة')) as trigrams, 'قهوة' ~ '^\\w+$' as word, lower('É') as lower, 'B' < 'a' as ordered`,
    );
    expect(rows).toEqual([{ trigrams: 5, word: true, lower: 'é', ordered: true }]);
  });
});

test('E09 a database whose ctype knows no letters is refused untouched', async () => {
  const options = `template template0 encoding 'UTF8' locale_provider libc locale 'C'`;
  await withEmptyDatabase(async (url) => {
    await expect(migrateDatabase(url)).rejects.toThrow('has the encoding UTF8 and the ctype C');
    expect(await tablesOf(url)).toEqual([]);
  }, options);
});

test('E04 a process that freezes in a transaction loses its locks, and the others go on', async () => {
  const checkout = await open();
  const frozen = openDatabase(world.url, () => undefined);
  const holds = signal();
  const thaws = signal();
  const cut = frozen.db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from orders for update`);
    holds.give();
    await thaws.given;
    await tx.execute(sql`update checkouts set phase = 'rejected'`);
  });
  await holds.given;
  const noEvent = () => ({ set: { emptySearches: 1 }, events: [] });
  // The first may give up waiting for the lock; the server has cut the frozen one off by the time of the second.
  const first = await world.deps.store.change(checkout.id, noEvent).catch(() => null);
  const changed = first ?? (await world.deps.store.change(checkout.id, noEvent));
  expect(changed?.emptySearches).toBe(1);
  thaws.give();
  await expect(cut).rejects.toThrow();
  const [row] = await world.db.select().from(checkouts);
  expect(row?.phase).toBe('open');
  await frozen.close();
});

test('E12 two transactions that wait for each other both get through', async () => {
  const both = [1, 2].map((own) =>
    inTransaction(world.db, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(77, ${own})`);
      await tx.execute(sql`select pg_sleep(0.1)`);
      await tx.execute(sql`select pg_advisory_xact_lock(77, ${3 - own})`);
      return own;
    }),
  );
  expect(await Promise.all(both)).toEqual([1, 2]);
});

test('an error that no second try can heal is thrown at once', async () => {
  let tries = 0;
  const failing = inTransaction(world.db, async (tx) => {
    tries += 1;
    await tx.execute(sql`select 1 / 0`);
  });
  await expect(failing).rejects.toThrow();
  expect(tries).toBe(1);
});

test('E20 E26 a server clock that is wrong by a day neither hastens nor delays a look', async () => {
  const checkout = await open();
  await world.db.update(checkouts).set({ watchAt: sql`now() + interval '10 seconds'` });
  world.time.now += 86_400_000;
  expect(await world.deps.watch.claimDue(10, 1_000)).toEqual([]);
  world.time.now -= 2 * 86_400_000;
  await world.db.update(checkouts).set({ watchAt: sql`now()` });
  expect(await world.deps.watch.claimDue(10, 1_000)).toMatchObject([{ id: checkout.id }]);
});

test('E20 what a process with a wrong clock was asking for is found by the others in time', async () => {
  const { create } = world.gateway;
  let lease = NaN;
  world.gateway.create = async (input) => {
    const { rows } = await world.db.execute<{ seconds: number }>(
      sql`select extract(epoch from watch_at - now())::float8 as seconds from checkouts`,
    );
    lease = rows[0]?.seconds ?? NaN;
    return create.call(world.gateway, input);
  };
  world.time.now += 86_400_000;
  await open();
  expect(lease).toBeGreaterThan(15);
  expect(lease).toBeLessThan(30);
});

test('E27 orders made at the same moment have different references', async () => {
  const opened = await Promise.all(Array.from({ length: 30 }, () => open()));
  expect(new Set(opened.map(({ reference }) => reference)).size).toBe(30);
});

async function withEmptyDatabase<Value>(
  run: (url: string, name: string) => Promise<Value>,
  options = '',
): Promise<Value> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const url = new URL(world.url);
  url.pathname = `/${name}`;
  await withClient((client) => client.query(`create database ${name} ${options}`));
  try {
    return await run(url.href, name);
  } finally {
    await withClient((client) => client.query(`drop database ${name} with (force)`));
  }
}

test('E17 a migration that is killed half-way can be made again', async () => {
  const wholeMs = await withEmptyDatabase(async (url) => {
    const startedAt = performance.now();
    await migrateDatabase(url);
    return performance.now() - startedAt;
  });
  await withEmptyDatabase(async (url, name) => {
    const KILLS = 20;
    // Ever later, so that every part of it is cut once.
    for (let kill = 1; kill < KILLS; kill += 1) {
      const migrating = migrateDatabase(url).catch(() => 0);
      await delay((wholeMs * kill) / KILLS);
      await withClient((client) =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
      );
      await migrating;
    }
    const files = readdirSync(new URL('../migrations', import.meta.url)).filter((file) =>
      file.endsWith('.sql'),
    );
    expect(await migrateDatabase(url)).toBe(files.length);
    expect(await tablesOf(url)).toEqual(await tablesOf(world.url));
  });
});

async function tablesOf(url: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<object>(`
      select table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema = 'public' order by 1, 2`);
    return rows;
  } finally {
    await client.end();
  }
}

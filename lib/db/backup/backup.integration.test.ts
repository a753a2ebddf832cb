import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { readCheckout } from '../../checkout/observe/read-checkout';
import { createWorld, type World } from '../../checkout/testing/create-world';
import { spanDigest } from '../events/checkpoints';
import { INSTANCE_LOCK } from '../core/locks';
import { migrateDatabase } from '../core/migrate-database';
import { dumpDatabase } from './dump-database';
import { knownMigrations } from '../core/migration-level';
import {
  type Backup,
  createEmptyDatabase,
  digests,
  makeEarlier,
  restoreInto,
  schemaOf,
  takeBackup,
  tamper,
} from './testing/backup-world';
import { createTestDatabase } from '../testing/create-test-database';
import { query } from '../testing/query';

let world: World;
let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;
beforeEach(async () => {
  [world, empty] = await Promise.all([createWorld(createTestDatabase), createEmptyDatabase()]);
});
afterEach(async () => {
  await Promise.all([world.drop(), empty.drop()]);
});

async function sell(status: 'PENDING' | 'PAID') {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  world.gateway.setStatus(opened.value.checkout.requestId, status);
  return readCheckout(world.deps, opened.value.checkout);
}

/** Rows of the kinds that a detour through JavaScript would bend. */
const addHardRows = async () => {
  await world.db.execute(sql`
    insert into event_anchors (day, last_event_id, chains, hash)
    select '2026-11-21', 9007199254740993, count(*),
      encode(sha256(convert_to(string_agg(order_id || '=' || hash, ',' order by order_id), 'UTF8')), 'hex')
    from (select distinct on (order_id) order_id, hash from events order by order_id, position desc) heads`);
  await world.db.execute(sql`
    insert into event_checkpoints (last_event_id, after_event_id, events, hash)
    select 9007199254740993, 0, events, hash
    from (${spanDigest({ after: '0', until: '9007199254740993' }, '')}) digest`);
  await query(
    world.url,
    `insert into sessions values ('s1', 'stf_test', 'till-1', '2026-01-01 00:00:00.000001+00', 'infinity', null)`,
    `insert into devices (id, token_hash, reference) values ('dev_1', 'h1', E'till \\ \n 1')`,
    `insert into wrong_pins (staff_id, device_id, address, in_a_row, at)
     values ('stf_test', 'dev_1', '::1', 1, '0044-03-15 12:00:00+00 BC')`,
    `insert into gateway_signals (source, digest, body, signature, last_at)
     values ('webhook', 'd1', E'\\u2028 \\\\ "\\n\\t', 'none', '0044-03-15 12:00:00+00 BC')`,
    `insert into call_budget values (1, 0.1::float8 + 0.2::float8, now(), null)
     on conflict (id) do update set tokens = excluded.tokens`,
    `insert into observations (number, started_at, verdict, seen)
     values (9223372036854775807, now(), 'x', '{"n": 12345678901234567890.10, "é": null}')`,
    `insert into jobs values ('records', now(), null)`,
    `insert into alarms (kind, detail) values ('event_log_broken', E'chain \\ \n')`,
    `insert into staff (id, branch_id, name, role) values ('stf_shop', 'brn_test', E'Lamp \\ \n shop', 'system')`,
    `insert into api_keys (id, staff_id, key_hash, ending, permissions, created_at)
     values ('key_1', 'stf_shop', 'h', 'NRdc', array['checkouts.open', E'\\ "\n'], now())`,
    `insert into refunds (id, order_id, checkout_id, amount_minor, currency, note, requested_by, idempotency_key, fingerprint, created_at)
     select 'rfd_1', order_id, id, 1, 'AED', E'\\u2028 \\\\ "\\n\\t', 'stf_test', 't1', 'f1', now() from checkouts limit 1`,
    `insert into payment_links (order_id, token, kind, language, life_minutes, note, made_by, created_at, expires_at)
     select id, 'token', 'page', 'ar', 15, E'\\u2028 \\\\ "\\n\\t', 'stf_test', now(), 'infinity' from orders limit 1`,
    `insert into outbound_webhooks (id, branch_id, url, allow_private_network, secret, created_by, created_at)
     values ('ntf_1', 'brn_test', 'https://shop.example/', false, 'whsec_x', 'stf_test', now())`,
    `insert into outbound_deliveries (id, webhook_id, checkout_id, data)
     select 'msg_1', 'ntf_1', id, '{"n": 12345678901234567890.10}' from checkouts limit 1`,
  );
};

describe('a backup that is restored into an empty database', () => {
  test('gives back every row of every table letter by letter, and the same schema', async () => {
    await sell('PAID');
    await sell('PENDING');
    await addHardRows();
    const before = await digests(world.url);
    expect(await restoreInto(empty.url, await takeBackup(world.url))).toEqual({
      ok: true,
      value: { leftOut: [] },
    });
    const after = await digests(empty.url);
    expect(Object.values(before).filter((digest) => digest.startsWith('0 '))).toHaveLength(2);
    // These are changed on purpose, see below.
    const { sessions, jobs, ...rows } = before;
    for (const table of ['api_keys', 'outbound_webhooks', 'outbound_deliveries']) delete rows[table];
    expect(after).toMatchObject(rows);
    expect(after.sessions).not.toBe(sessions);
    expect(after.jobs).not.toBe(jobs);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(await schemaOf(empty.url)).toEqual(await schemaOf(world.url));
  });

  test('signs everybody out, and notes that the account is to be looked through', async () => {
    const { gateway } = await sell('PAID');
    await addHardRows();
    await restoreInto(empty.url, await takeBackup(world.url));
    expect(await query(empty.url, 'select token_hash, ended_at <= now() as ended from sessions')).toEqual([
      { token_hash: 's1', ended: true },
    ]);
    const cursor = JSON.stringify({ afterId: String(BigInt(gateway?.id ?? 0) - 1n) });
    const [job] = await query(
      empty.url,
      `select cursor::jsonb as cursor, due_at <= now() as due from jobs where name = 'sweep/restored'`,
    );
    expect(job).toEqual({ cursor: JSON.parse(cursor), due: true });
  });

  test('ends the keys of other systems, since nobody knows which were ended after the backup', async () => {
    await sell('PAID');
    await addHardRows();
    await restoreInto(empty.url, await takeBackup(world.url));
    expect(await query(empty.url, 'select id from api_keys where revoked_at is null')).toEqual([]);
    expect(await query(empty.url, 'select id from api_keys')).toEqual([{ id: 'key_1' }]);
  });

  test('tells other systems nothing: it may be a copy beside the real one', async () => {
    await sell('PAID');
    await addHardRows();
    await restoreInto(empty.url, await takeBackup(world.url));
    expect(await query(empty.url, 'select id from outbound_webhooks where ended_at is null')).toEqual([]);
    expect(await query(empty.url, 'select id, due_at from outbound_deliveries')).toEqual([
      { id: 'msg_1', due_at: null },
    ]);
  });

  test('has its guards back: nothing is changed, taken out or booked on one side', async () => {
    await sell('PAID');
    await restoreInto(empty.url, await takeBackup(world.url));
    await expect(query(empty.url, 'delete from observations')).rejects.toThrow(
      'of the last 30 days is append-only',
    );
    for (const table of ['events', 'ledger', 'event_anchors', 'event_checkpoints'])
      await expect(query(empty.url, `delete from ${table}`)).rejects.toThrow(`${table} is append-only`);
    const half = `insert into ledger (transfer, account, amount_minor, currency, gateway_id, observation)
      select 'half', 'suspense', 1, 'AED', '1', number from observations limit 1`;
    await expect(query(empty.url, half)).rejects.toThrow('transfer half does not balance');
    await expect(query(empty.url, `delete from orders`)).rejects.toThrow('foreign key');
  });

  test('E19 never gives out a number again', async () => {
    await sell('PAID');
    const backup = await takeBackup(world.url);
    const lost = await Promise.all(Array.from({ length: 30 }, () => world.deps.store.nextObservation()));
    await restoreInto(empty.url, backup);
    const next = `select nextval('observation_number')::int as observation, nextval('events_id_seq')::int as event,
      nextval('ledger_id_seq')::int as line, nextval('instance_number')::int as instance`;
    const [before] = await query(world.url, next);
    const [after] = await query(empty.url, next);
    expect(Number(after?.observation)).toBeGreaterThan(Math.max(...lost));
    for (const name of ['observation', 'event', 'line', 'instance'])
      expect(Number(after?.[name]) - Number(before?.[name])).toBeGreaterThan(1_000_000);
  });

  test('leaves nothing for a start of the product to migrate', async () => {
    await restoreInto(empty.url, await takeBackup(world.url));
    const before = await schemaOf(empty.url);
    expect(await migrateDatabase(empty.url)).toBe(knownMigrations().length);
    expect(await schemaOf(empty.url)).toEqual(before);
  });
});

describe('E18 a backup while sales are made', () => {
  test('holds one moment: what is sold while it reads is not in it at all', async () => {
    await sell('PAID');
    const backup = await takeBackup(world.url, async ({ kind }) => kind === 'table' && sell('PAID'));
    expect(await restoreInto(empty.url, backup)).toMatchObject({ ok: true });
    const [counts] = await query(
      empty.url,
      `select (select count(*)::int from orders) as orders, (select count(*)::int from checkouts) as checkouts,
        (select count(*)::int from ledger) as lines`,
    );
    expect(counts).toEqual({ orders: 1, checkouts: 1, lines: 2 });
  });

  test('with twenty sales in parallel is whole: orders with their events, ledger balanced, chains unbroken', async () => {
    const backups: Backup[] = [];
    let isSelling = true;
    const sales = Promise.all(Array.from({ length: 20 }, () => sell('PAID'))).finally(() => {
      isSelling = false;
    });
    while (isSelling) backups.push(await takeBackup(world.url));
    await sales;
    backups.push(await takeBackup(world.url));
    for (const backup of [backups[0], backups[Math.floor(backups.length / 2)], backups.at(-1)]) {
      if (!backup) throw new Error('No backup was made.');
      // A restore refuses books that do not add up; this looks for what it does not check.
      expect(await restoreInto(empty.url, backup, { isReplacing: true })).toMatchObject({ ok: true });
      const torn = await query(
        empty.url,
        `select o.reference from orders o join checkouts c on c.order_id = o.id
         where coalesce(c.booked_minor, 0) <> (select coalesce(sum(l.amount_minor), 0) from ledger l
             where l.checkout_id = c.id and l.account = 'gateway_clearing')
           or not exists (select 1 from events e where e.checkout_id = c.id and e.kind = 'checkout.creating')
           or not exists (select 1 from idempotency_keys t where t.checkout_id = c.id)`,
      );
      expect(torn).toEqual([]);
    }
    expect(await query(empty.url, 'select count(*)::int as orders from orders')).toEqual([{ orders: 20 }]);
  });
});

describe('a restore over a database that is not empty', () => {
  let first: Backup;
  beforeEach(async () => {
    await sell('PAID');
    first = await takeBackup(world.url);
    await restoreInto(empty.url, first);
    await sell('PAID');
  });
  const replaceWith = (backup: Backup) => restoreInto(empty.url, backup, { isReplacing: true });

  test('is refused unless it was asked for', async () => {
    const before = await digests(empty.url);
    const refused = await restoreInto(empty.url, await takeBackup(world.url));
    expect(refused).toEqual({ ok: false, error: { kind: 'not_empty' } });
    expect(await digests(empty.url)).toEqual(before);
  });

  test('puts the backup in the place of everything that was there', async () => {
    await query(
      empty.url,
      `create view of_somebody as select * from orders`,
      `create type mood as enum ('x')`,
    );
    const second = await takeBackup(world.url);
    expect(await replaceWith(second)).toMatchObject({ ok: true });
    const [counts] = await query(empty.url, 'select count(*)::int as orders from orders');
    expect(counts).toEqual({ orders: 2 });
    expect(await schemaOf(empty.url)).toEqual(await schemaOf(world.url));
  });

  const changes: [string, string, (row: string) => string][] = [
    ['an event changed', 'books_broken', (row) => row.replace('"to": "PAID"', '"to": "FAILED"')],
    [
      'a booking changed',
      'books_broken',
      (row) => row.replace('"amount_minor": -1250', '"amount_minor": -1'),
    ],
    [
      'an unknown branch',
      'does_not_fit',
      (row) => row.replace('"branch_id": "brn_test"', '"branch_id": "x"'),
    ],
    [
      'an impossible amount',
      'does_not_fit',
      (row) => row.replace('"amount_minor": 1250', '"amount_minor": 0'),
    ],
    ['a moment that is none', 'does_not_fit', (row) => row.replace(/"created_at": "2/, '"created_at": "x')],
    ['a field of no column', 'does_not_fit', (row) => row.replace('"origin": ', '"surplus": 1, "origin": ')],
    ['a number with a tail', 'does_not_fit', (row) => row.replace('"creates": 1', '"creates": 1.0')],
  ];
  test.each(changes)('of a backup with %s is refused and leaves all as it was', async (_, kind, change) => {
    const [rows, schema] = [await digests(empty.url), await schemaOf(empty.url)];
    const refused = await replaceWith(tamper(await takeBackup(world.url), change));
    expect(refused).toMatchObject({ ok: false, error: { kind } });
    expect(await digests(empty.url)).toEqual(rows);
    expect(await schemaOf(empty.url)).toEqual(schema);
  });

  test.each([
    ['an event', 'events', 'chain'],
    ['all events of an order', 'every events', 'order_without_events'],
  ])('of a backup without %s is refused', async (_, what, kind) => {
    const backup = await takeBackup(world.url);
    const [table, all] = [what.split(' ').at(-1), what.startsWith('every')];
    let current = '';
    const parts = backup.parts.map((part) => {
      if (part.kind === 'table') current = part.name;
      if (part.kind !== 'rows' || current !== table) return part;
      const order = /"order_id": "(\w+)"/.exec(part.rows[0] ?? '')?.[1] ?? '';
      return { ...part, rows: part.rows.filter((row, index) => (all ? !row.includes(order) : index !== 1)) };
    });
    const refused = await replaceWith({ ...backup, parts });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'books_broken', broken: { kind } } });
  });

  test('of a backup with a chain that was rewritten, hashes and all, is refused by the day’s anchor', async () => {
    await query(
      world.url,
      `insert into event_anchors select current_date, max(id), 2, 'of before' from events`,
    );
    const refused = await replaceWith(await takeBackup(world.url));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'books_broken', broken: { kind: 'anchor' } } });
  });

  test('that is cut off in the middle leaves all as it was', async () => {
    const [rows, schema] = [await digests(empty.url), await schemaOf(empty.url)];
    async function* cut() {
      yield* first.parts.slice(0, 8);
      throw new Error('the drive was pulled out');
    }
    await expect(restoreInto(empty.url, first, { isReplacing: true, parts: cut() })).rejects.toThrow(
      'the drive was pulled out',
    );
    expect(await digests(empty.url)).toEqual(rows);
    expect(await schemaOf(empty.url)).toEqual(schema);
  });

  test('is refused while somebody is connected, and says whether it is the product', async () => {
    const client = new Client({ connectionString: empty.url });
    await client.connect();
    try {
      const inUse = { kind: 'in_use', connections: 1 };
      expect(await replaceWith(first)).toEqual({ ok: false, error: { ...inUse, instances: 0 } });
      await client.query('select pg_advisory_lock($1, 5)', [INSTANCE_LOCK]);
      expect(await replaceWith(first)).toEqual({ ok: false, error: { ...inUse, instances: 1 } });
    } finally {
      await client.end();
    }
  });
});

test('a connection that is on its way out is waited for', async () => {
  const backup = await takeBackup(world.url);
  const client = new Client({ connectionString: empty.url });
  await client.connect();
  const restoring = restoreInto(empty.url, backup);
  // The restore looks again for two seconds; this one stays for a few of these looks.
  await client.query('select pg_sleep(0.3)');
  await client.end();
  expect(await restoring).toMatchObject({ ok: true });
});

describe('versions', () => {
  test('a backup with a migration that this version does not know is refused', async () => {
    const { start, parts } = await takeBackup(world.url);
    const newer = { parts, start: { ...start, migrations: [...start.migrations, '9999_tomorrow'] } };
    expect(await restoreInto(empty.url, newer)).toEqual({ ok: false, error: { kind: 'newer_schema' } });
  });

  test('a database with a migration that this version does not know is not backed up', async () => {
    await query(
      world.url,
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 99999999999999)`,
    );
    const dumped = await dumpDatabase(world.url, async () => undefined);
    expect(dumped).toEqual({ ok: false, error: { kind: 'newer_schema' } });
  });

  test('a database from before the tables were renamed is not backed up', async () => {
    await makeEarlier(empty.url);
    const dumped = await dumpDatabase(empty.url, async () => undefined);
    expect(dumped).toEqual({ ok: false, error: { kind: 'earlier_schema' } });
  });

  test('a backup from before the tables were renamed is refused and leaves all as it was', async () => {
    const { start, parts } = await takeBackup(world.url);
    const earlier = { parts, start: { ...start, migrations: ['0000_initial', '0001_events_append_only'] } };
    const refused = { ok: false, error: { kind: 'earlier_backup' } };
    expect(await restoreInto(empty.url, earlier)).toEqual(refused);
    await sell('PAID');
    const [rows, schema] = [await digests(world.url), await schemaOf(world.url)];
    expect(await restoreInto(world.url, earlier, { isReplacing: true })).toEqual(refused);
    expect(await digests(world.url)).toEqual(rows);
    expect(await schemaOf(world.url)).toEqual(schema);
  });

  test('a database from before the tables were renamed is not replaced by a restore', async () => {
    await makeEarlier(empty.url);
    const [rows, schema] = [await digests(empty.url), await schemaOf(empty.url)];
    const refused = await restoreInto(empty.url, await takeBackup(world.url), { isReplacing: true });
    expect(refused).toEqual({ ok: false, error: { kind: 'earlier_schema' } });
    expect(await digests(empty.url)).toEqual(rows);
    expect(await schemaOf(empty.url)).toEqual(schema);
  });

  test('an empty database is nothing to back up', async () => {
    const dumped = await dumpDatabase(empty.url, async () => undefined);
    expect(dumped).toEqual({ ok: false, error: { kind: 'no_schema' } });
  });

  test('a backup from before the newest migrations is brought up to date', async () => {
    await sell('PAID');
    const backup = await takeBackup(world.url);
    expect(backup.start.migrations).toEqual(knownMigrations().map(({ name }) => name));
    const newest = {
      name: '9999_tomorrow',
      statements: [
        `alter table orders add column surname text`,
        `update orders set surname = 'of ' || reference`,
        `alter table orders alter column surname set not null`,
      ],
      hash: 'tomorrow',
      createdAt: 9_999_999_999_999,
    };
    const migrations = [...knownMigrations(), newest];
    expect(await restoreInto(empty.url, backup, { migrations })).toMatchObject({ ok: true });
    await query(
      world.url,
      ...newest.statements,
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('tomorrow', ${newest.createdAt})`,
    );
    expect(await schemaOf(empty.url)).toEqual(await schemaOf(world.url));
    const all = 'select reference, surname from orders';
    expect(await query(empty.url, all)).toEqual(await query(world.url, all));
  });
});

describe('other people’s tables', () => {
  test('are never dropped: a database that is not ours is refused', async () => {
    await query(empty.url, 'create table precious (id int)', 'insert into precious values (1)');
    const refused = await restoreInto(empty.url, await takeBackup(world.url), { isReplacing: true });
    expect(refused).toEqual({ ok: false, error: { kind: 'not_ours' } });
    expect(await query(empty.url, 'select id from precious')).toEqual([{ id: 1 }]);
  });

  test('that somebody put beside ours are backed up, and named when they are left out', async () => {
    await query(world.url, 'create table beside (id int)', 'insert into beside values (1)');
    const restored = await restoreInto(empty.url, await takeBackup(world.url));
    expect(restored).toEqual({ ok: true, value: { leftOut: ['beside'] } });
  });
});

test('a backup of books that do not add up says so', async () => {
  await sell('PAID');
  await query(
    world.url,
    'alter table events disable trigger user',
    `update events set detail = '{}' where kind = 'order.opened'`,
  );
  const dumped = await dumpDatabase(world.url, async (parts) => {
    let count = 0;
    for await (const part of parts) count += part.kind === 'rows' ? part.rows.length : 0;
    return count;
  });
  expect(dumped).toMatchObject({ ok: true, value: { broken: { kind: 'chain' } } });
});

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { rolesScript } from '@/scripts/lib/print-database-roles.mjs';
import { cancelCheckout } from '../../checkout/cancel/cancel-checkout';
import { readCheckout } from '../../checkout/observe/read-checkout';
import { openOrder } from '../../checkout/open/open-order';
import { createWorld, type World } from '../../checkout/testing/create-world';
import { createAlarmStore } from '../alarms/alarm-store';
import { openDatabase } from '../core/database';
import { migrateDatabase } from '../core/migrate-database';
import { createEventLog } from '../events/event-log';
import { createJobStore } from '../jobs/job-store';
import { createRetentionStore } from '../records/retention-store';
import { createDeliveryStore } from '../outbound-webhooks/delivery-store';
import { createTestDatabase } from '../testing/create-test-database';
import { query } from '../testing/query';
import { grantAppRole } from './grant-app-role';

const run = randomBytes(4).toString('hex');
const [owner, app] = [`owner_${run}`, `app_${run}`];

let world: World;
let asApp: World;
beforeEach(async () => {
  world = await createWorld(createTestDatabase);
  await query(world.url, rolesScript(owner, app));
  asApp = await createWorld(async () => {
    const { db, close } = openDatabase(as(app), () => undefined);
    return { db, url: as(app), drop: close };
  });
});
afterEach(async () => {
  await asApp.drop();
  await world.drop();
  await query(inject('adminUrl'), `drop role ${owner}`, `drop role ${app}`);
});

/** A connection of the superuser that has taken on a role: it may do what that role may. */
function as(role: string): string {
  const url = new URL(world.url);
  url.searchParams.set('options', `-c role=${role}`);
  return url.href;
}

async function sell(status: 'PENDING' | 'PAID') {
  const opened = await openOrder(asApp.deps, asApp.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  asApp.gateway.setStatus(opened.value.checkout.requestId, status);
  return readCheckout(asApp.deps, opened.value.checkout);
}

const DENIED = /permission denied|must be owner/;

describe('the app’s role', () => {
  test('sells, cancels, books and does what the server does by itself', async () => {
    expect(await sell('PAID')).toMatchObject({ status: 'PAID', phase: 'closed' });
    const { id } = await sell('PENDING');
    expect(await cancelCheckout(asApp.deps, { id, staff: asApp.staff })).toMatchObject({ ok: true });
    expect(await asApp.deps.watch.claimDue(10, 1_000)).toBeDefined();
    const { db } = asApp;
    expect(await createEventLog(db).verifyNewest()).toEqual([]);
    await createEventLog(db).checkpoint();
    expect(await createAlarmStore(db).raise('event_log_broken', 'x')).toBe(true);
    expect(await createAlarmStore(db).clear('event_log_broken')).toBe(true);
    const claim = await createJobStore(db).claim('records', 1_000);
    if (!claim) throw new Error('Not claimed.');
    await createJobStore(db).finish(claim, 0);
    await createDeliveryStore(db).forget();
    expect(await createRetentionStore(db).forgetReads()).toBe(false);
    expect(await createRetentionStore(db).forgetKeys()).toBe(false);
  });

  test('adds to observations, changes none, and lets go of none that is young', async () => {
    await sell('PAID');
    for (const statement of [
      `update observations set verdict = ''`,
      `truncate observations`,
      `alter table observations disable trigger user`,
      `drop table observations`,
    ])
      await expect(query(as(app), statement), statement).rejects.toThrow(DENIED);
    await expect(query(as(app), 'delete from observations')).rejects.toThrow(
      'of the last 30 days is append-only',
    );
  });

  test.each([
    ['events', 'kind'],
    ['ledger', 'account'],
    ['event_anchors', 'hash'],
    ['event_checkpoints', 'hash'],
  ])('adds to %s and takes nothing back, nor its guard', async (table, column) => {
    for (const statement of [
      `update ${table} set ${column} = null`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger user`,
      `drop table ${table}`,
    ])
      await expect(query(as(app), statement), statement).rejects.toThrow(DENIED);
    const [granted] = await query(
      as(app),
      `select has_table_privilege('${table}', 'insert') as insert, has_table_privilege('${table}', 'update') as update,
           has_any_column_privilege('${table}', 'update') as columns, has_table_privilege('${table}', 'trigger') as trigger`,
    );
    expect(granted).toEqual({ insert: true, update: false, columns: false, trigger: false });
  });

  test('owns nothing and makes nothing', async () => {
    expect(await query(as(app), `select relname from pg_class where relowner = '${app}'::regrole`)).toEqual(
      [],
    );
    for (const statement of [
      'create table mine (id int)',
      'create schema mine',
      'drop function refuse_change() cascade',
      'truncate orders',
      'set session_replication_role = replica',
      `grant ${owner} to ${app}`,
    ])
      await expect(query(as(app), statement), statement).rejects.toThrow(DENIED);
  });
});

test('the owner migrates, and the app gets what a migration brought along', async () => {
  expect(await migrateDatabase(as(owner))).toBeGreaterThan(0);
  await query(
    as(owner),
    'create table notes (id int)',
    'create table receipts (id serial primary key)',
    'create trigger receipts_append_only before update or delete or truncate on receipts for each statement execute function refuse_change()',
  );
  await expect(query(as(app), 'select * from notes')).rejects.toThrow(DENIED);
  await grantAppRole(as(owner), app);
  await query(as(app), 'insert into notes values (1)', 'update notes set id = 2', 'delete from notes');
  await query(as(app), 'insert into receipts default values');
  await expect(query(as(app), 'delete from receipts')).rejects.toThrow(DENIED);
});

test('the script may be run again and changes nothing', async () => {
  const acls = () =>
    query(
      world.url,
      `select oid::int, xmin::text, relacl::text, relowner::int from pg_class where relnamespace = 'public'::regnamespace order by oid`,
    );
  const before = await acls();
  await query(world.url, rolesScript(owner, app));
  expect(await acls()).toEqual(before);
});

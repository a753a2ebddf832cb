import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCheckout } from '../../checkout/observe/read-checkout';
import { openOrder } from '../../checkout/open/open-order';
import { createWorld, type World } from '../../checkout/testing/create-world';
import type { Checkout } from '../../domain/checkout/checkout';
import { createRetentionStore } from './retention-store';

let world: World;
let store: ReturnType<typeof createRetentionStore>;
beforeEach(async () => {
  world = await createWorld();
  store = createRetentionStore(world.db);
});
afterEach(() => world.drop());

async function sell(status: 'PENDING' | 'PAID' | 'EXPIRED'): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  const { checkout } = opened.value;
  if (status === 'PENDING') return checkout;
  world.gateway.setStatus(checkout.requestId, status);
  return readCheckout(world.deps, checkout);
}

/** Everything there is, so many days later. */
const age = (days: number) =>
  world.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update observations set stored_at = stored_at - ${days} * interval '1 day'`);
    await tx.execute(sql`update idempotency_keys set created_at = created_at - ${days} * interval '1 day'`);
  });

const count = async (table: string) => {
  const { rows } = await world.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${table}`));
  return rows[0]?.n;
};

describe('old reads', () => {
  test('go, but for those that a posting or an exception is justified by', async () => {
    await sell('PAID');
    await sell('EXPIRED');
    const all = await count('observations');
    await age(31);
    await sell('PAID');
    const young = ((await count('observations')) ?? 0) - (all ?? 0);
    expect(await store.forgetReads()).toBe(false);
    expect(await count('observations')).toBe(1 + young);
    const { rows } = await world.db.execute(sql`
      select from ledger where not exists (select from observations where number = ledger.observation)`);
    expect(rows).toEqual([]);
  });

  test('stay for thirty days', async () => {
    await sell('EXPIRED');
    const all = await count('observations');
    await age(29);
    expect(await store.forgetReads()).toBe(false);
    expect(await count('observations')).toBe(all);
  });

  test('go in batches, and what stayed is not looked at again', async () => {
    const { id } = await sell('PAID');
    await world.db.execute(sql`
      insert into observations (number, checkout_id, started_at, stored_at, verdict, seen)
      select 1000 + n, ${id}, now(), now() - interval '40 days', 'applied', '{}' from generate_series(1, 1200) n`);
    await age(40);
    const runs = [await store.forgetReads(), await store.forgetReads(), await store.forgetReads()];
    expect(runs).toEqual([true, true, false]);
    expect(await count('observations')).toBe(1);
    expect(await store.forgetReads()).toBe(false);
  });
});

describe('old idempotency keys', () => {
  test('go once their order cannot be paid any more', async () => {
    await sell('EXPIRED');
    const open = await sell('PENDING');
    await age(31);
    expect(await store.forgetKeys()).toBe(false);
    const { rows } = await world.db.execute(sql`select checkout_id as id from idempotency_keys`);
    expect(rows).toEqual([{ id: open.id }]);
  });

  test('stay for thirty days', async () => {
    await sell('EXPIRED');
    await age(29);
    expect(await store.forgetKeys()).toBe(false);
    expect(await count('idempotency_keys')).toBe(1);
  });
});

test('the picture of a code goes when nobody can scan it any more', async () => {
  const open = await sell('PENDING');
  expect(await world.deps.store.findQr(open.id)).not.toBeNull();
  const { id } = await sell('EXPIRED');
  const { rows } = await world.db.execute(sql`select qr from checkouts where id = ${id}`);
  expect(rows).toEqual([{ qr: null }]);
});

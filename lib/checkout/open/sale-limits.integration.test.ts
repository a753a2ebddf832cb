import { count } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { branches, staff } from '../../db/schema/staff';
import { idempotencyKeys, orders } from '../../db/schema/orders';
import { asOrderReference, asStaffId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { MOST_OPEN_OF_TILL } from '../../domain/checkout/order';
import { cancelCheckout } from '../cancel/cancel-checkout';
import { openByReference } from './open-by-reference';
import { openOrder } from './open-order';
import { createWorld, type World } from '../testing/create-world';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

const limitSales = (largestSaleMinor: number | null) => world.db.update(branches).set({ largestSaleMinor });

async function rows() {
  const [ordered] = await world.db.select({ value: count() }).from(orders);
  const [claimed] = await world.db.select({ value: count() }).from(idempotencyKeys);
  return {
    orders: ordered?.value,
    idempotentRequests: claimed?.value,
    creates: world.gateway.creates.length,
  };
}

const NOTHING = { orders: 0, idempotentRequests: 0, creates: 0 };

describe('A17 the largest sale of a branch', () => {
  const above = { amount: money(500_001, 'AED') };
  const refused = { ok: false, error: { kind: 'above_largest_sale', largest: money(500_000, 'AED') } };

  test('is asked before anything is stored or sent, and the same request may come again once it is raised', async () => {
    await limitSales(500_000);
    const idempotency = world.chargeInput(above);
    expect(await openOrder(world.deps, idempotency)).toEqual(refused);
    expect(await rows()).toEqual(NOTHING);

    await limitSales(null);
    expect(await openOrder(world.deps, idempotency)).toMatchObject({
      value: { checkout: { phase: 'open' } },
    });
  });

  test('never speaks of a sale that was made already: its request is answered with its code', async () => {
    const idempotency = world.chargeInput(above);
    const opened = await openOrder(world.deps, idempotency);
    await limitSales(500_000);
    expect(await openOrder(world.deps, idempotency)).toEqual(opened);
    expect(await rows()).toEqual({ orders: 1, idempotentRequests: 1, creates: 1 });
  });

  test('is ten thousand until another is set', async () => {
    const most = money(1_000_000, 'AED');
    expect(await openOrder(world.deps, world.chargeInput({ amount: most }))).toMatchObject({ ok: true });
    for (const minor of [1_000_001, 9_000_000_000_000])
      expect(await openOrder(world.deps, world.chargeInput({ amount: money(minor, 'AED') }))).toEqual({
        ok: false,
        error: { kind: 'above_largest_sale', largest: most },
      });
  });

  test('is not avoided by another currency', async () => {
    await limitSales(1_000);
    for (const amount of [money(10_000_000, 'USD'), money(1, 'KWD')])
      expect(await openOrder(world.deps, world.chargeInput({ amount }))).toEqual({
        ok: false,
        error: { kind: 'not_branch_currency', currency: 'AED' },
      });
    expect(await rows()).toEqual(NOTHING);
  });

  test('is no matter of other systems, whose amounts nobody types', async () => {
    await limitSales(500_000);
    const shop = { id: asStaffId('stf_shop'), branchId: world.staff.branchId, role: 'system' } as const;
    await world.db.insert(staff).values({ ...shop, name: 'Web shop' });
    const opened = await openByReference(world.deps, {
      idempotencyKey: 'request-of-a-web-shop',
      staff: { ...shop, grants: ['checkouts.open'] },
      reference: asOrderReference('LAMP-1'),
      ...above,
      request: {
        channel: 'qr',
        deviceReference: 'api:Web shop',
        qrSize: 128,
        language: 'en',
        expiresIn: 15,
      },
    });
    expect(opened.ok).toBe(true);
  });
});

test('A20 a till that left too many codes open makes no more until one is over; another till does', async () => {
  const first = await openOrder(world.deps, world.chargeInput());
  if (!first.ok) throw new Error(first.error.kind);
  for (let open = 1; open < MOST_OPEN_OF_TILL; open += 1)
    expect(await openOrder(world.deps, world.chargeInput())).toMatchObject({ ok: true });
  const before = await rows();
  expect(await openOrder(world.deps, world.chargeInput())).toEqual({
    ok: false,
    error: { kind: 'too_many_open', most: MOST_OPEN_OF_TILL },
  });
  expect(await rows()).toEqual(before);
  expect(await openOrder(world.deps, world.chargeInput({ deviceReference: 'till-2' }))).toMatchObject({
    ok: true,
  });

  await cancelCheckout(world.deps, { id: first.value.checkout.id, staff: world.staff });
  expect(await openOrder(world.deps, world.chargeInput())).toMatchObject({ ok: true });
});

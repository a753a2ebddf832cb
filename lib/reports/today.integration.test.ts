import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancelCheckout } from '../checkout/cancel/cancel-checkout';
import { openAnother } from '../checkout/open/open-another';
import { openOrder } from '../checkout/open/open-order';
import { readCheckout } from '../checkout/observe/read-checkout';
import { createWorld, type World } from '../checkout/testing/create-world';
import { createExceptionStore } from '../db/exceptions/exception-store';
import { createDeliveryStore } from '../db/outbound-webhooks/delivery-store';
import { createDayTotals } from '../db/reports/day-totals';
import { query } from '../db/testing/query';
import { OTHER_BRANCH } from '../db/testing/seed-branches';
import type { Checkout } from '../domain/checkout/checkout';
import type { Status } from '../domain/checkout/status';
import { asBranchId } from '../domain/core/ids';
import { money } from '../domain/money/money';
import { netMinor } from '../domain/money/day-totals';
import { resolveException } from '../exceptions/exceptions';
import { readToday } from './today';

/** Midnight in the shop; eight in the evening of the day before by UTC. */
const MIDNIGHT = Date.UTC(2026, 10, 29, 20);
const NOON = MIDNIGHT + 12 * 3_600_000;
const DAY = 24 * 3_600_000;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

async function sell(minor = 1_250, change = {}): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput({ amount: money(minor, 'AED'), ...change }));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

/** The gateway shows these one after the other, and each is read. */
async function become(checkout: Checkout, ...statuses: readonly Status[]): Promise<Checkout> {
  let current = checkout;
  for (const status of statuses) {
    world.gateway.setStatus(checkout.requestId, status);
    current = await readCheckout(world.deps, current);
  }
  return current;
}

/** A shop that changes it keeps the money that it has. */
const changeCurrency = (currency: string) =>
  world.db.execute(sql`update branches set currency = ${currency} where id = 'brn_test'`);

async function refund(checkout: Checkout, total: number): Promise<void> {
  const seen = world.gateway.checkouts.get(checkout.requestId);
  if (!seen) throw new Error('The gateway does not know it.');
  const status = total === checkout.amount.minor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  world.gateway.checkouts.set(checkout.requestId, {
    ...seen,
    status,
    statusText: status,
    refundedMinor: total,
  });
  const current = await world.deps.store.find(checkout.id, world.staff.branchId);
  if (current) await readCheckout(world.deps, current);
}

/** What was booked until now happened then: the ledger is written by the database's clock, and never changed. */
let bookedUntil = 0;
async function booked(at: number): Promise<void> {
  const [last] = await query(
    world.url,
    'set session_replication_role = replica',
    `update ledger set at = '${new Date(at).toISOString()}' where id > ${bookedUntil}`,
    'select coalesce(max(id), 0)::int as id from ledger',
  );
  bookedUntil = Number(last?.id);
}
beforeEach(() => {
  bookedUntil = 0;
});

async function today(now: number, change: { role?: 'manager' | 'cashier'; branchId?: string } = {}) {
  const { role = 'manager', branchId = 'brn_test' } = change;
  const deps = {
    readTotals: createDayTotals(world.db),
    deliveries: createDeliveryStore(world.db),
    clock: { now: () => now },
  };
  return readToday(deps, { staff: { role, branchId: asBranchId(branchId) }, currency: 'AED' });
}

async function totals(now = NOON) {
  const read = await today(now);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.totals;
}

const none = { count: 0, minor: 0 };

describe('the day of the shop', () => {
  test('begins at midnight by the shop’s clock, and that moment is its first', async () => {
    await become(await sell(100), 'PAID');
    await booked(MIDNIGHT - 1);
    await become(await sell(20), 'PAID');
    await booked(MIDNIGHT);
    await become(await sell(3), 'PAID');
    await booked(MIDNIGHT + DAY - 1);
    await become(await sell(4_000), 'PAID');
    await booked(MIDNIGHT + DAY);
    expect((await totals(MIDNIGHT - 1)).taken).toEqual({ count: 1, minor: 100 });
    expect((await totals(MIDNIGHT)).taken).toEqual({ count: 2, minor: 23 });
    expect((await totals(MIDNIGHT + DAY - 1)).taken).toEqual({ count: 2, minor: 23 });
    expect((await totals(MIDNIGHT + DAY)).taken).toEqual({ count: 1, minor: 4_000 });
    expect(await today(NOON)).toMatchObject({ value: { day: '2026-11-30', others: [] } });
  });

  test('counts a sale when its money came, not when its code was made', async () => {
    world.time.now = MIDNIGHT - 1_000;
    await become(await sell(500), 'PAID');
    await booked(MIDNIGHT + 1_000);
    expect((await totals(MIDNIGHT - 1)).taken).toEqual(none);
    expect((await totals()).taken).toEqual({ count: 1, minor: 500 });
  });

  test('takes the refund of yesterday’s sale from today, and leaves yesterday as it was', async () => {
    const yesterday = await become(await sell(5_000), 'PAID');
    await booked(MIDNIGHT - 1);
    const now = await become(await sell(1_000), 'PAID');
    await refund(yesterday, 2_000);
    await refund(yesterday, 5_000);
    await refund(now, 300);
    await booked(NOON);
    expect(await totals(MIDNIGHT - 1)).toMatchObject({
      taken: { count: 1, minor: 5_000 },
      refunded: none,
    });
    const day = await totals();
    expect(day).toMatchObject({ taken: { count: 1, minor: 1_000 }, refunded: { count: 3, minor: 5_300 } });
    expect(netMinor(day)).toBe(-4_300);
  });

  test('keeps late money out of every sum until a manager accepts it, and counts it on that day', async () => {
    await become(await sell(900), 'PAID');
    const late = await become(await sell(700), 'EXPIRED', 'PAID');
    await booked(MIDNIGHT - 1);
    expect(await totals(MIDNIGHT - 1)).toMatchObject({
      taken: { count: 1, minor: 900 },
      setAside: { count: 1, minor: 700 },
      refunded: none,
    });
    const store = createExceptionStore(world.db);
    const [found] = await store.list(world.staff.branchId, { isOpen: true, limit: 5 });
    if (!found || found.checkoutId !== late.id) throw new Error('There is no exception.');
    const staff = { ...world.staff, role: 'manager' } as const;
    expect(
      await resolveException({ store }, { id: found.id, staff, resolution: 'accepted', note: null }),
    ).toMatchObject({ ok: true });
    await booked(NOON);
    expect(await totals(MIDNIGHT - 1), 'nothing of it is open').toMatchObject({
      taken: { count: 1, minor: 900 },
      setAside: none,
    });
    expect(await totals()).toMatchObject({
      taken: { count: 1, minor: 700 },
      setAside: none,
      setAsideAccepted: { count: 1, minor: 700 },
    });
  });

  test('tells apart what went back of money that counted for no sale', async () => {
    const late = await become(await sell(700), 'EXPIRED', 'PAID');
    await refund(late, 200);
    await booked(NOON);
    expect((await totals()).setAside, 'what is left of it is open').toEqual({ count: 1, minor: 500 });
    await refund(late, 700);
    await booked(NOON);
    const day = await totals();
    expect(day).toMatchObject({
      taken: none,
      refunded: none,
      setAside: none,
      setAsideAccepted: none,
      setAsideRefunded: { count: 2, minor: 700 },
    });
    expect(netMinor(day)).toBe(0);
  });

  test('counts of money that was set aside only what is still to be decided', async () => {
    await become(await sell(60), 'EXPIRED', 'PAID');
    await become(await sell(700), 'EXPIRED', 'PAID', 'CHARGEBACK');
    await booked(NOON);
    expect((await totals()).setAside, 'the bank has the other one').toEqual({ count: 1, minor: 60 });
    await world.db.execute(sql`update exceptions set resolution = 'noted', resolved_at = now()`);
    expect((await totals()).setAside, 'somebody dealt with it').toEqual(none);
  });

  test('is less what banks took back, and more what was won again', async () => {
    const sold = await become(await sell(800), 'PAID', 'CHARGEBACK');
    await booked(NOON);
    const lost = await totals();
    expect(lost).toMatchObject({ taken: { minor: 800 }, chargedBack: { count: 1, minor: 800 } });
    expect(netMinor(lost)).toBe(0);
    await become(sold, 'PAID');
    await booked(NOON + DAY);
    const won = await totals(NOON + DAY);
    expect(won).toMatchObject({ taken: none, chargedBack: { count: 1, minor: -800 } });
    expect(netMinor(won)).toBe(800);
  });

  test('counts a sale once, however many codes it took, and its codes while they can be paid', async () => {
    const [first, second, third] = [await sell(100), await sell(20), await sell(3)];
    expect((await totals()).open).toEqual({ count: 3, minor: 123 });
    await become(first, 'EXPIRED');
    const opened = await openAnother(world.deps, { ...world.chargeInput(), orderId: first.orderId });
    if (!opened.ok) throw new Error(opened.error.kind);
    expect((await totals()).open).toEqual({ count: 3, minor: 123 });
    await become(opened.value.checkout, 'PAID');
    await cancelCheckout(world.deps, { id: second.id, staff: world.staff });
    await booked(NOON);
    expect(await totals()).toMatchObject({
      taken: { count: 1, minor: 100 },
      open: { count: 1, minor: third.amount.minor },
    });
  });

  test('B31 tells money that is only reserved apart from codes that can be paid, until it is collected', async () => {
    const reserved = await become(await sell(700), 'AUTHORIZED');
    await sell(20);
    expect(await totals()).toMatchObject({
      open: { count: 1, minor: 20 },
      reserved: { count: 1, minor: 700 },
    });
    await become(reserved, 'PAID');
    expect((await totals()).reserved).toEqual(none);
  });

  test('lists money of another currency apart, and adds it to nothing', async () => {
    await become(await sell(900), 'PAID');
    await changeCurrency('USD');
    await become(await sell(0, { amount: money(25_000, 'USD') }), 'PAID');
    await changeCurrency('KWD');
    await sell(0, { amount: money(1_500, 'KWD') });
    await booked(NOON);
    const read = await today(NOON);
    expect(read).toMatchObject({
      value: {
        totals: { currency: 'AED', taken: { count: 1, minor: 900 }, open: none },
        others: [
          { currency: 'KWD', taken: none, open: { count: 1, minor: 1_500 } },
          { currency: 'USD', taken: { count: 1, minor: 25_000 }, open: none },
        ],
      },
    });
  });

  test('is the branch’s own, and for managers', async () => {
    await become(await sell(900), 'PAID');
    await sell(100);
    await booked(NOON);
    expect(await today(NOON, { branchId: OTHER_BRANCH.id })).toMatchObject({
      value: { totals: { taken: none, open: none }, others: [] },
    });
    expect(await today(NOON, { role: 'cashier' })).toMatchObject({ error: { kind: 'not_allowed' } });
  });
});

import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkouts } from '../../db/schema/orders';
import { type UnmatchedPayment, unmatchedPostings } from '../../domain/checkout/unmatched-payment';
import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import { asGatewayCheckoutId, asOrderReference, asRequestId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { openAnother } from '../open/open-another';
import { openOrder } from '../open/open-order';
import { refreshCheckout, watchCheckouts } from '../observe/watch-checkouts';
import { runSweep } from '../testing/run-sweep';
import { sweep } from './sweep';
import { accounts, reported } from '../testing/books';
import { createWorld, type World } from '../testing/create-world';
import { holdLedger } from '../testing/hold-ledger';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

async function open(deviceReference = 'till-1'): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput({ deviceReference }));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

const stored = async ({ id }: Checkout) => {
  const found = await world.deps.store.find(id, world.staff.branchId);
  if (!found) throw new Error('The checkout is gone.');
  return found;
};

const seenBy = ({ requestId }: Checkout): GatewayCheckout => {
  const seen = world.gateway.checkouts.get(requestId);
  if (!seen) throw new Error('The gateway lost it.');
  return seen;
};

/** Nobody is read by the clock: what is read now was found by a sweep. */
const postpone = () => world.db.update(checkouts).set({ watchAt: sql`now() + interval '1 hour'` });
const watch = async () => Promise.all(await watchCheckouts(world.deps, 50));
const countReads = () => {
  const count = { reads: 0, searches: 0 };
  const { get, search } = world.gateway;
  world.gateway.get = (id) => ((count.reads += 1), get.call(world.gateway, id));
  world.gateway.search = (filter, page) => ((count.searches += 1), search.call(world.gateway, filter, page));
  return count;
};

describe('a sweep', () => {
  test('B33 finds the one payment among two hundred codes with three searches and one read', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => open()));
    const first = seenBy(all[0] ?? (await open()));
    for (let index = 0; index < 200; index += 1) {
      const id = asGatewayCheckoutId(String(BigInt(first.id) + 1_000n + BigInt(index)));
      world.gateway.others.push({ ...first, id, requestId: asRequestId(`other-${index}`) });
    }
    const paid = all[7] ?? (await open());
    world.gateway.setStatus(paid.requestId, 'PAID');
    await postpone();
    const count = countReads();
    // Two pages a second.
    await sweep(world.deps, 'counter');
    await sweep(world.deps, 'counter');
    await watch();
    expect(await stored(paid)).toMatchObject({ phase: 'closed', status: 'PAID' });
    expect(count).toEqual({ reads: 1, searches: 3 });
  });

  test('looks every second for a code of less than three minutes, and half as often for one of four', async () => {
    await open();
    const count = countReads();
    await sweep(world.deps, 'waiting');
    expect(count.searches).toBe(0);
    await sweep(world.deps, 'counter');
    expect(count.searches).toBe(1);
    await world.db.update(checkouts).set({ createdAt: sql`now() - interval '4 minutes'` });
    await sweep(world.deps, 'counter');
    expect(count.searches).toBe(1);
    await sweep(world.deps, 'waiting');
    expect(count.searches).toBe(2);
  });

  test('counts as a look at whatever it shows unchanged', async () => {
    const checkout = await open();
    world.time.now += 60_000;
    await sweep(world.deps, 'counter');
    expect((await stored(checkout)).lastReadAt).toBe(world.time.now);
  });

  test('B33 lets the read by the clock wait, but not one that a signal has expedited', async () => {
    const [quiet, signalled] = [await open(), await open()];
    await world.db.update(checkouts).set({ watchAt: sql`now() + interval '4 seconds'` });
    await world.deps.watch.expedite([signalled.id]);
    world.time.now += 60_000;
    await sweep(world.deps, 'counter');
    const rows = await world.db
      .select({ id: checkouts.id, wait: sql<number>`extract(epoch from watch_at - now())::float` })
      .from(checkouts);
    const waitOf = ({ id }: Checkout) => rows.find((row) => row.id === id)?.wait;
    expect(waitOf(quiet)).toBeGreaterThan(6);
    expect(waitOf(signalled)).toBeLessThan(2.5);
  });

  test('never makes an older look the newest', async () => {
    const checkout = await open();
    world.time.now -= 60_000;
    const before = await stored(checkout);
    await sweep(world.deps, 'counter');
    expect((await stored(checkout)).lastReadAt).toBe(before.lastReadAt);
  });

  test('B15 that shows an old state expedites a read and changes nothing by itself', async () => {
    const checkout = await open();
    const old = seenBy(checkout);
    world.gateway.setStatus(checkout.requestId, 'PAID');
    await sweep(world.deps, 'counter');
    await watch();
    world.gateway.search = async () => ({
      ok: true,
      value: { checkouts: [old], unreadable: 0, totalPages: 1, totalElements: 1 },
    });
    await sweep(world.deps, 'quarter');
    await watch();
    expect(await stored(checkout)).toMatchObject({ status: 'PAID' });
  });

  test('expedites reads of one checkout to thirty a minute at most', async () => {
    const checkout = await open();
    await watch();
    world.gateway.setStatus(checkout.requestId, 'PAID');
    await world.db.update(checkouts).set({ watchAt: sql`now() + interval '1 hour'`, claimedAt: sql`now()` });
    await world.deps.watch.expedite([checkout.id]);
    const [row] = await world.db
      .select({ wait: sql<number>`extract(epoch from watch_at - claimed_at)::float` })
      .from(checkouts)
      .where(eq(checkouts.id, checkout.id));
    expect(row?.wait).toBeCloseTo(2, 3);
  });

  test('that fails changes nothing, and asked to slow down stops them all for as long as it was told', async () => {
    const checkout = await open();
    world.gateway.searchError = { kind: 'throttled', retryAfterMs: 60_000 };
    await sweep(world.deps, 'counter');
    expect(await world.deps.budget.takeCalls(10, 0)).toBe(0);
    world.gateway.searchError = null;
    const count = countReads();
    await sweep(world.deps, 'counter');
    expect(count.searches).toBe(0);
    expect(await stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING' });
  });

  test('E15 after a restart two hundred open codes are looked at with two searches, and none is read', async () => {
    for (let till = 1; till <= 10; till += 1)
      await Promise.all(Array.from({ length: 20 }, () => open(`till-${till}`)));
    const before = Date.now() + 1;
    world.time.now = before;
    await postpone();
    const count = countReads();
    // The process that sold them is gone; what it knew is in the database.
    await sweep({ ...world.deps, instance: () => 2 }, 'counter');
    expect(count).toEqual({ reads: 0, searches: 2 });
    const looked = await world.db.select({ lastReadAt: checkouts.lastReadAt }).from(checkouts);
    expect(looked).toHaveLength(200);
    for (const { lastReadAt } of looked) expect(lastReadAt?.getTime()).toBe(before);
  });

  test('E21 a stored line that makes no sense is set aside, and the others are watched', async () => {
    const all = [await open(), await open(), await open()];
    const broken = all[1]?.orderId ?? '';
    await world.db.update(checkouts).set({ currency: '???' }).where(eq(checkouts.orderId, broken));
    for (const { requestId } of all) world.gateway.setStatus(requestId, 'PAID');
    await sweep(world.deps, 'counter');
    await watch();
    const states = await world.db.select().from(checkouts).orderBy(checkouts.createdAt, checkouts.gatewayId);
    expect(states.map(({ status }) => status)).toEqual(['PAID', 'PENDING', 'PAID']);
    expect(new Set(world.broken)).toEqual(new Set([all[1]?.orderId]));
    const list = await world.deps.store.recentOrders(world.staff.branchId, 10);
    expect(list).toHaveLength(2);
  });

  test('E14 is made by one process per period', async () => {
    await open();
    const count = countReads();
    await Promise.all(Array.from({ length: 8 }, () => runSweep(world, 'counter')));
    expect(count.searches).toBe(1);
  });
});

describe('a sweep of more than fits into one run', () => {
  const week = () => runSweep(world, 'week');
  const PAGE = 100;
  const makeDue = () => world.db.execute(sql`update jobs set due_at = now() - interval '1 second'`);

  /** An account of so many pages; the pages that were asked for. */
  function account(pages: number) {
    const asked: number[] = [];
    let failing: number | null = null;
    world.gateway.search = async (_, { page }) => {
      asked.push(page);
      if (page === failing) return { ok: false, error: { kind: 'unreachable', detail: 'ECONNRESET' } };
      const ids = Array.from({ length: PAGE }, (_none, index) => index);
      const checkouts = ids.map((index) => ({
        ...seen,
        id: asGatewayCheckoutId(String(BigInt(seen.id) + BigInt(1 + page * PAGE + index))),
        requestId: asRequestId(`other-${page}-${index}`),
      }));
      return {
        ok: true,
        value: { checkouts, unreadable: 0, totalPages: pages, totalElements: pages * PAGE },
      };
    };
    return { asked, take: () => asked.splice(0), fail: (page: number | null) => void (failing = page) };
  }
  let seen: GatewayCheckout;
  beforeEach(async () => {
    seen = seenBy(await open());
  });

  test('B35 goes on where it stopped, run by run, and begins anew when its time has come', async () => {
    const pages = account(120);
    await week();
    expect(pages.take()).toEqual(Array.from({ length: 50 }, (_, page) => page));
    await makeDue();
    await week();
    expect(pages.take()).toEqual(Array.from({ length: 50 }, (_, page) => 50 + page));
    await makeDue();
    await week();
    expect(pages.take()).toEqual(Array.from({ length: 20 }, (_, page) => 100 + page));
    await makeDue();
    await week();
    expect(pages.take(), 'an hour has not passed').toEqual([]);
    world.time.now += 3_600_000;
    await makeDue();
    await week();
    expect(pages.take()[0]).toBe(0);
  });

  test('tries a page that fails once more, and then begins anew', async () => {
    const pages = account(120);
    pages.fail(3);
    await week();
    expect(pages.take()).toEqual([0, 1, 2, 3]);
    await makeDue();
    await week();
    expect(pages.take()).toEqual([3]);
    await makeDue();
    pages.fail(null);
    await week();
    expect(pages.take()[0]).toBe(0);
  });
});

test('B35 a code that stays open for ever does not have everything searched that came since', async () => {
  const forgotten = await open();
  await world.db
    .update(checkouts)
    .set({ createdAt: sql`now() - interval '8 days'` })
    .where(eq(checkouts.id, forgotten.id));
  expect(await world.deps.reconcile.oldestOf('week')).toBeNull();
  const young = await open();
  expect(await world.deps.reconcile.oldestOf('week')).toBe(seenBy(young).id);
});

describe('money that a sweep finds', () => {
  const external = (checkout: Checkout): GatewayCheckout => ({
    ...seenBy(checkout),
    id: asGatewayCheckoutId(String(BigInt(seenBy(checkout).id) + 5_000n)),
    requestId: asRequestId('somebody-else'),
    status: 'PAID',
    statusText: 'PAID',
  });

  test('B36 of a checkout we never made is reported once and never attached, whatever its reference', async () => {
    const checkout = await open();
    world.gateway.others.push({ ...external(checkout), reference: checkout.reference });
    await sweep(world.deps, 'counter');
    await sweep(world.deps, 'counter');
    expect(await reported(world)).toMatchObject([
      { kind: 'external_payment', orderId: null, checkoutId: null, branchId: null, amountMinor: 1_250 },
    ]);
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, suspense: -1_250 });
    expect(await stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING' });
  });

  test.each([
    ['external_payment', external],
    ['duplicate', (checkout: Checkout) => duplicate(checkout, 'PAID')],
  ] as const)('C14 B36 of kind %s that is refunded in the portal leaves the books', async (kind, make) => {
    const checkout = await open();
    const paid = make(checkout);
    world.gateway.others.push(paid);
    await sweep(world.deps, 'counter');
    world.gateway.others[0] = {
      ...paid,
      status: 'PARTIALLY_REFUNDED',
      statusText: 'PARTIALLY_REFUNDED',
      refundedMinor: 250,
    };
    await sweep(world.deps, 'counter');
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_000, suspense: -1_000 });
    expect(await reported(world)).toMatchObject([{ kind, resolution: null }]);
    world.gateway.others[0] = { ...paid, status: 'REFUNDED', statusText: 'REFUNDED', refundedMinor: 1_250 };
    await sweep(world.deps, 'counter');
    await sweep(world.deps, 'counter');
    expect(await accounts(world)).toEqual({});
    expect(await reported(world)).toMatchObject([{ kind, resolution: 'refunded' }]);
  });

  test.each([
    ['external_payment', external],
    ['duplicate', (checkout: Checkout) => duplicate(checkout, 'PAID')],
  ] as const)(
    'B36 A08 of kind %s that two sweeps see at once is booked once, and neither fails',
    async (kind, make) => {
      const checkout = await open();
      world.gateway.others.push(make(checkout));
      await Promise.all(Array.from({ length: 4 }, () => sweep(world.deps, 'counter')));
      expect(await reported(world)).toMatchObject([{ kind }]);
      expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, suspense: -1_250 });
    },
  );

  test('B36 a stranger’s money of which two processes read at once is booked by one of them', async () => {
    const paid = external(await open());
    const decide = (held: UnmatchedPayment | null) =>
      unmatchedPostings(held, paid, { kind: 'external_payment', detail: {} });
    const book = (number: number) => {
      const observation = { number, startedAt: world.time.now, checkout: paid };
      return world.deps.store.bookUnmatchedPayment({ observation, duplicateOf: null, decide });
    };
    const letWrite = await holdLedger(world.url);
    const bookings = [book(11), book(12)];
    await letWrite(bookings.length);
    expect((await Promise.all(bookings)).filter(Boolean)).toHaveLength(1);
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, suspense: -1_250 });
  });

  test('B16 B36 an old read of it that arrives late changes nothing', async () => {
    const paid = external(await open());
    world.gateway.others.push(paid);
    await sweep(world.deps, 'counter');
    world.gateway.others[0] = { ...paid, status: 'CHARGEBACK', statusText: 'CHARGEBACK' };
    await sweep(world.deps, 'counter');
    const disputed = { chargeback: 1_250, suspense: -1_250 };
    expect(await accounts(world)).toEqual(disputed);
    const observation = { number: 1, startedAt: world.time.now, checkout: paid };
    const decide = (held: UnmatchedPayment | null) =>
      unmatchedPostings(held, paid, { kind: 'external_payment', detail: {} });
    expect(await world.deps.store.bookUnmatchedPayment({ observation, duplicateOf: null, decide })).toBe(
      false,
    );
    expect(await accounts(world)).toEqual(disputed);
  });

  test('an unpaid checkout that is not ours is none of our business', async () => {
    const checkout = await open();
    world.gateway.others.push({ ...external(checkout), status: 'PENDING', statusText: 'PENDING' });
    await sweep(world.deps, 'counter');
    expect(await reported(world)).toEqual([]);
  });

  const duplicate = (checkout: Checkout, status: 'PENDING' | 'PAID'): GatewayCheckout => ({
    ...external(checkout),
    requestId: checkout.requestId,
    reference: asOrderReference(checkout.reference),
    status,
    statusText: status,
  });

  test('A08 a late duplicate that nobody paid is closed at the gateway', async () => {
    const checkout = await open();
    world.gateway.others.push(duplicate(checkout, 'PENDING'));
    await sweep(world.deps, 'counter');
    expect(world.gateway.cancels).toEqual([world.gateway.others[0]?.id]);
    expect(await stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING' });
  });

  test('A08 a late duplicate that was paid is an exception, booked once', async () => {
    const checkout = await open();
    world.gateway.others.push(duplicate(checkout, 'PAID'));
    await sweep(world.deps, 'counter');
    await sweep(world.deps, 'counter');
    expect(await reported(world)).toMatchObject([{ kind: 'duplicate', checkoutId: checkout.id }]);
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, suspense: -1_250 });
    expect(world.gateway.cancels).toEqual([]);
  });

  test('A08 a create that was given up and arrives all the same is closed, or late when it was paid', async () => {
    // The older one gives the sweep its start.
    await open();
    const given = async (status: 'PENDING' | 'PAID') => {
      world.gateway.nextCreate = { commits: true, error: { kind: 'in_doubt', detail: 'time-out' } };
      const opened = await openOrder(world.deps, world.chargeInput());
      if (!opened.ok) throw new Error(opened.error.kind);
      const { checkout } = opened.value;
      await world.db
        .update(checkouts)
        .set({ phase: 'rejected', rejectionReason: 'not_started', watchAt: null })
        .where(eq(checkouts.id, checkout.id));
      world.gateway.setStatus(checkout.requestId, status);
      return checkout;
    };
    const unpaid = await given('PENDING');
    const paid = await given('PAID');
    await sweep(world.deps, 'counter');
    await watch();
    expect(await stored(unpaid)).toMatchObject({ status: 'CANCELLED', phase: 'closed' });
    expect(await stored(paid)).toMatchObject({ status: 'PAID', phase: 'closed' });
    expect(await reported(world)).toMatchObject([{ kind: 'late', checkoutId: paid.id }]);
  });
});

describe('a lost create that was paid for another amount', () => {
  const lost = async () => {
    world.gateway.nextCreate = { commits: true, error: { kind: 'in_doubt', detail: 'time-out' } };
    const opened = await openOrder(world.deps, world.chargeInput());
    if (!opened.ok) throw new Error(opened.error.kind);
    const { checkout } = opened.value;
    const made = world.gateway.checkouts.get(checkout.requestId);
    if (!made) throw new Error('The gateway made nothing.');
    const paid = { ...made, amount: money(900, 'AED'), status: 'PAID', statusText: 'PAID' } as const;
    world.gateway.checkouts.set(checkout.requestId, paid);
    return { checkout, paid };
  };

  test('A06 B27 starts nothing, and its money is set aside and reported', async () => {
    const { checkout } = await lost();
    await refreshCheckout(world.deps, checkout);
    expect(await stored(checkout)).toMatchObject({ phase: 'rejected', booked: { to: 'suspense' } });
    expect(await accounts(world)).toEqual({ gateway_clearing: 900, suspense: -900 });
    expect(await reported(world)).toMatchObject([{ kind: 'mismatch', amountMinor: 900, moved: 'yes' }]);
    expect(world.gateway.cancels, 'money is not closed').toEqual([]);
    const another = await openAnother(world.deps, { ...world.chargeInput(), orderId: checkout.orderId });
    expect(another, 'nobody pays twice').toMatchObject({ ok: false, error: { kind: 'already_paid' } });
  });

  test('B27 that is refunded leaves the books', async () => {
    const { checkout, paid } = await lost();
    await refreshCheckout(world.deps, checkout);
    const back = { ...paid, status: 'REFUNDED', statusText: 'REFUNDED', refundedMinor: 900 } as const;
    world.gateway.checkouts.set(checkout.requestId, back);
    await refreshCheckout(world.deps, await stored(checkout));
    expect(await accounts(world)).toEqual({});
    expect(await reported(world)).toMatchObject([{ kind: 'mismatch', resolution: 'refunded' }, {}]);
  });
});

describe('the budget of calls', () => {
  test('B34 gives no more than its size at once, whoever asks', async () => {
    const asked = await Promise.all(Array.from({ length: 40 }, () => world.deps.budget.takeCalls(1_000, 0)));
    const taken = asked.reduce((sum, count) => sum + count, 0);
    // The bucket of the test world holds 1,000 and refills by 1,000 a second.
    expect(taken).toBeGreaterThanOrEqual(1_000);
    expect(taken).toBeLessThan(4_000);
  });

  test('takes back what was granted and not used, and charges what left unasked', async () => {
    await world.deps.budget.takeCalls(1_000, 0);
    expect(await world.deps.budget.takeCalls(0, -1_000)).toBe(0);
    expect(await world.deps.budget.takeCalls(1_000, 0)).toBe(1_000);
    expect(await world.deps.budget.takeCalls(1_000, 2_000)).toBe(0);
  });
});

import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancelCheckout } from '../checkout/cancel/cancel-checkout';
import { openAnother } from '../checkout/open/open-another';
import { openOrder } from '../checkout/open/open-order';
import { readCheckout } from '../checkout/observe/read-checkout';
import { createWorld, type World } from '../checkout/testing/create-world';
import { createSignalStore } from '../db/gateway-webhooks/signal-store';
import { createHistoryStore } from '../db/history/history-store';
import { checkouts } from '../db/schema/orders';
import { OTHER_BRANCH } from '../db/testing/seed-branches';
import type { Checkout } from '../domain/checkout/checkout';
import { DAY } from '../domain/core/durations';
import { asBranchId } from '../domain/core/ids';
import { money } from '../domain/money/money';
import type { TimelineEntry } from '../domain/checkout/event';
import { findCheckouts, type FindInput, PAGE_SIZE, readHistory } from './history';

const manager = { role: 'manager', branchId: asBranchId('brn_test') } as const;
const everything: FindInput = {
  staff: manager,
  currency: 'AED',
  text: null,
  money: 'any',
  from: null,
  to: null,
  after: null,
};

let world: World;
let deps: { store: ReturnType<typeof createHistoryStore> };
beforeEach(async () => {
  world = await createWorld();
  deps = { store: createHistoryStore(world.db, ({ err }) => expect.fail(String(err))) };
});
afterEach(() => world.drop());

async function sell(minor = 1250, change = {}): Promise<Checkout> {
  world.time.now += 1_000;
  const opened = await openOrder(world.deps, world.chargeInput({ amount: money(minor, 'AED'), ...change }));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

async function pay(checkout: Checkout): Promise<Checkout> {
  world.gateway.setStatus(checkout.requestId, 'PAID');
  return readCheckout(world.deps, checkout);
}

async function find(request: Partial<FindInput> = {}) {
  const found = await findCheckouts(deps, { ...everything, ...request });
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

const idsOf = ({ checkouts: found }: Awaited<ReturnType<typeof find>>) =>
  found.map(({ checkout }) => checkout.id);

describe('all checkouts', () => {
  test('stand in the list newest first, each once, however many pages there are', async () => {
    const made = [];
    for (let count = 0; count < PAGE_SIZE + 2; count += 1) made.push((await sell(100 + count)).id);
    const first = await find();
    expect(first.checkouts).toHaveLength(PAGE_SIZE);
    await sell(9_999);
    const second = await find({ after: first.next });
    expect([...idsOf(first), ...idsOf(second)]).toEqual(made.reverse());
    expect(second.next).toBeNull();
  });

  test('are added up to the fils: all of some days, else those of the page, in the same way', async () => {
    for (let count = 0; count < PAGE_SIZE; count += 1) await sell(1);
    await pay(await sell(1_001));
    const partly = await pay(await sell(600));
    await pay(await sell(70));
    const seen = world.gateway.checkouts.get(partly.requestId);
    if (!seen) throw new Error('The gateway does not know it.');
    const status = 'PARTIALLY_REFUNDED';
    world.gateway.checkouts.set(partly.requestId, { ...seen, status, statusText: status, refundedMinor: 1 });
    await readCheckout(world.deps, partly);
    const [from, to] = [world.time.now - DAY, world.time.now + 1];
    const money = { currency: 'AED', refundedMinor: 1, chargedBackMinor: 0, setAsideMinor: 0 };
    const came = { ...money, paidMinor: 1_671 };
    const whole = await find({ from, to });
    expect(whole).toMatchObject({ isWhole: true, totals: [{ ...came, count: PAGE_SIZE + 3 }] });
    const some = await find({ from, to, money: 'came' });
    expect(some, 'one page of it is all of it').toMatchObject({
      totals: [{ ...came, count: 3 }],
      next: null,
    });
    const years = await find({ from: from - 400 * DAY, to });
    expect(years).toMatchObject({ isWhole: false, totals: [{ ...came, count: PAGE_SIZE }] });
    expect((await find({ from, to, text: '10.01' })).totals).toMatchObject([{ paidMinor: 1_001, count: 1 }]);
    expect((await find({ from, to, after: whole.next })).totals).toMatchObject([{ paidMinor: 0, count: 3 }]);
  });

  test('of some days cost what lies between them, however many there were before', async () => {
    const { time, db, staff } = world;
    await pay(await sell(1_001));
    const [from, to] = [time.now - DAY, time.now + 1];
    await db.execute(sql`
      with made as (
        insert into orders (id, reference, gateway_reference, branch_id, staff_id, amount_minor, currency, created_at)
        select 'ord_old' || n, 'Q-Z' || lpad(n::text, 7, '0'), 'Q-Z' || lpad(n::text, 7, '0'), 'brn_test', 'stf_test',
          100, 'AED', to_timestamp(${from / 1000}) - n * interval '1 hour'
        from generate_series(24, 3000) as n returning id, created_at
      )
      insert into checkouts (id, order_id, branch_id, channel, request_id, request, amount_minor, currency, phase, status,
        created_at, expires_at, ended_at, booked_minor, booked_currency, booked_to)
      select 'chk_' || id, id, 'brn_test', 'qr', 'req_' || id, '{}', 100, 'AED', 'closed', 'PAID', created_at, created_at,
        created_at, 100, 'AED', 'receivable' from made`);
    await db.execute(sql`vacuum (analyze) orders, checkouts`);
    await db.transaction(async (tx) => {
      const store = createHistoryStore(tx, () => undefined);
      const search = { ...everything, system: null, reference: null, status: null, text: null, from, to };
      const read = async (): Promise<number> => {
        const { rows } = await tx.execute<{ read: string }>(sql`
          select sum(pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid)) as read
          from pg_class c left join pg_index i on i.indexrelid = c.oid
          where coalesce(i.indrelid, c.oid) in ('orders'::regclass, 'checkouts'::regclass)`);
        return Number(rows[0]?.read);
      };
      const before = await read();
      const totals = await store.totals({ ...search, branchId: staff.branchId });
      expect(totals).toMatchObject([{ count: 1, paidMinor: 1_001 }]);
      expect((await read()) - before).toBeLessThan(300);
    });
  });

  test('made in the same millisecond are all found', async () => {
    const made = [];
    for (let count = 0; count < PAGE_SIZE + 5; count += 1) made.push((await sell()).id);
    await world.db.update(checkouts).set({ createdAt: new Date(world.time.now) });
    const first = await find();
    const second = await find({ after: first.next });
    expect(new Set([...idsOf(first), ...idsOf(second)])).toEqual(new Set(made));
  });

  test('B27 are found by the amount that came as well as by the one that was asked for', async () => {
    const wanted = await sell(12_345);
    await sell(500);
    const seen = world.gateway.checkouts.get(wanted.requestId);
    if (!seen) throw new Error('The gateway does not know it.');
    world.gateway.checkouts.set(wanted.requestId, {
      ...seen,
      status: 'PAID',
      statusText: 'PAID',
      amount: money(4_200, 'AED'),
    });
    await readCheckout(world.deps, wanted);
    expect(idsOf(await find({ text: '42.00' }))).toEqual([wanted.id]);
    expect(idsOf(await find({ text: '123.45' }))).toEqual([wanted.id]);
  });

  test('are found by beginning and end of their numbers, by amount, and by the gateway’s and our own ids', async () => {
    const wanted = await sell(12_345);
    await sell(500);
    const { reference, requestId, gateway } = wanted;
    if (!gateway) throw new Error('It was never made.');
    await world.db.update(checkouts).set({ displayId: 'MPAOJR' }).where(eq(checkouts.id, wanted.id));
    const texts = [
      reference,
      reference.toLowerCase().slice(-4),
      'MPAOJR',
      'mpaojr',
      gateway.id,
      requestId,
      '123.45',
    ];
    for (const text of texts) expect(idsOf(await find({ text })), text).toEqual([wanted.id]);
    expect(idsOf(await find({ text: reference.slice(0, 6).toLowerCase() }))).toHaveLength(2);
    for (const text of ['123.46', '%', '_', '\\', 'nobody'])
      expect(idsOf(await find({ text })), text).toEqual([]);
  });

  test.each(['1,234.50', 'AED 1,234.50', '1234.5', '1,234.50 د.إ', '\u200f1,234.50\u00a0د.إ.', '١٬٢٣٤٫٥٠'])(
    'are found by their amount as it is displayed: %s',
    async (text) => {
      const wanted = await sell(123_450);
      await sell(1_234);
      expect(idsOf(await find({ text }))).toEqual([wanted.id]);
    },
  );

  test('are found by what became of their money', async () => {
    const paid = await pay(await sell());
    const waiting = await sell();
    const cancelled = await sell();
    await cancelCheckout(world.deps, { id: cancelled.id, staff: world.staff });
    world.gateway.nextCreate = { commits: false, error: { kind: 'unreachable', detail: 'ECONNREFUSED' } };
    const refused = await openOrder(world.deps, world.chargeInput());
    if (refused.ok || refused.error.kind !== 'rejected') throw new Error('It was not refused.');
    expect(idsOf(await find({ money: 'came' }))).toEqual([paid.id]);
    expect(idsOf(await find({ money: 'waiting' }))).toEqual([waiting.id]);
    expect(new Set(idsOf(await find({ money: 'none' })))).toEqual(
      new Set([cancelled.id, refused.error.checkout.id]),
    );
    expect(idsOf(await find())).toHaveLength(4);
  });

  test('are found by when they were made, the first moment included and the last one not', async () => {
    const [before, within, after] = [await sell(), await sell(), await sell()];
    const found = await find({ from: within.createdAt, to: after.createdAt });
    expect(idsOf(found)).toEqual([within.id]);
    expect(idsOf(await find({ from: before.createdAt, to: before.createdAt }))).toEqual([]);
  });

  test('are for managers of their own branch', async () => {
    const checkout = await sell();
    for (const role of ['cashier', 'driver'] as const) {
      const staff = { ...manager, role };
      expect(await findCheckouts(deps, { ...everything, staff })).toMatchObject({
        error: { kind: 'not_allowed' },
      });
      expect(await readHistory(deps, { id: checkout.id, staff })).toMatchObject({
        error: { kind: 'not_allowed' },
      });
    }
    const elsewhere = { ...manager, branchId: asBranchId(OTHER_BRANCH.id) };
    expect(idsOf(await find({ staff: elsewhere }))).toEqual([]);
    expect(await readHistory(deps, { id: checkout.id, staff: elsewhere })).toMatchObject({
      error: { kind: 'not_found' },
    });
  });
});

describe('the history of one', () => {
  const tell = async ({ id }: Checkout) => {
    const read = await readHistory(deps, { id, staff: manager });
    if (!read.ok) throw new Error(read.error.kind);
    return read.value.timeline;
  };
  const nameOf = (entry: TimelineEntry) => (entry.kind === 'event' ? entry.event.kind : entry.kind);

  test('tells a sale from the request to the books, in order, with who did it', async () => {
    const checkout = await sell();
    const gatewaySignals = createSignalStore(world.db);
    const gatewaySignal = { source: 'webhook', body: '{}', gatewayId: checkout.gateway?.id ?? null } as const;
    await gatewaySignals.keep({ ...gatewaySignal, digest: 'good', signature: 'valid' });
    await gatewaySignals.keep({ ...gatewaySignal, digest: 'good', signature: 'valid' });
    await gatewaySignals.keep({ ...gatewaySignal, digest: 'bad', signature: 'invalid' });
    await pay(checkout);
    const timeline = await tell(checkout);
    expect(timeline.map(nameOf)).toEqual([
      'order.opened',
      'checkout.creating',
      'read',
      'checkout.opened',
      'checkout.status',
      'signal',
      'signal',
      'read',
      'checkout.status',
      'transfer',
    ]);
    expect(timeline[0]).toMatchObject({ staffName: 'Till' });
    expect(timeline[5]).toMatchObject({ source: 'webhook', deliveries: 2, isForged: false });
    expect(timeline[6]).toMatchObject({ deliveries: 1, isForged: true });
    expect(timeline[7]).toMatchObject({ verdict: 'applied', statusText: 'PAID', amount: checkout.amount });
    expect(timeline[9]).toMatchObject({
      debit: 'gateway_clearing',
      credit: 'receivable',
      amount: checkout.amount,
      observation: (timeline[7] as { number: number }).number,
    });
  });

  test('tells nothing of the other codes of its sale', async () => {
    const first = await sell();
    world.gateway.setStatus(first.requestId, 'EXPIRED');
    await readCheckout(world.deps, first);
    const opened = await openAnother(world.deps, { ...world.chargeInput(), orderId: first.orderId });
    if (!opened.ok) throw new Error(opened.error.kind);
    const second = await pay(opened.value.checkout);
    const [ofFirst, ofSecond] = [await tell(first), await tell(second)];
    expect(ofFirst.map(nameOf)).toEqual([
      'order.opened',
      'checkout.creating',
      'read',
      'checkout.opened',
      'checkout.status',
      'read',
      'checkout.status',
    ]);
    expect(ofSecond.filter(({ kind }) => kind === 'transfer')).toHaveLength(1);
    expect(ofFirst.some(({ kind }) => kind === 'transfer')).toBe(false);
  });

  test('keeps what was not believed, and says so', async () => {
    const checkout = await sell();
    const seen = world.gateway.checkouts.get(checkout.requestId);
    if (!seen) throw new Error('It was never made.');
    world.gateway.checkouts.set(checkout.requestId, { ...seen, status: 'PAID', amount: money(1, 'AED') });
    await readCheckout(world.deps, checkout);
    const timeline = await tell(checkout);
    expect(timeline.filter(({ kind }) => kind === 'read').at(-1)).toMatchObject({
      verdict: 'mismatch',
      amount: money(1, 'AED'),
    });
    expect(timeline.map(nameOf)).toContain('checkout.mismatch');
    expect(timeline.at(-1)).toMatchObject({ kind: 'transfer', credit: 'suspense' });
  });
});

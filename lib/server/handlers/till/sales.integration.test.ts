import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SalesPageDto, salesQuery } from '../../../api/checkouts/sales';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { openOrder } from '../../../checkout/open/open-order';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { leftBy } from '../../../client/sales/payments-of-sale';
import { createSalesStore } from '../../../db/orders/find-sales';
import { neverBroken } from '../../../db/testing/never-broken';
import type { Checkout } from '../../../domain/checkout/checkout';
import type { Status } from '../../../domain/checkout/status';
import { readSalesSearch } from '../../../domain/checkout/sales-search';
import { DAY, MINUTE } from '../../../domain/core/durations';
import { asBranchId } from '../../../domain/core/ids';
import { shopMidnight } from '../../../domain/core/shop-time';
import { money } from '../../../domain/money/money';
import { listSales } from './sales';
import { sampleBranch, sampleSession } from '../../../domain/testing/samples';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

const TODAY = '2026-11-30';
const MIDNIGHT = shopMidnight(TODAY, 0) ?? NaN;

async function sellAt(at: number, minor: number, ...statuses: readonly Status[]): Promise<Checkout> {
  world.time.now = at;
  const opened = await openOrder(world.deps, world.chargeInput({ amount: money(minor, 'AED') }));
  if (!opened.ok) throw new Error(opened.error.kind);
  const { checkout } = opened.value;
  for (const status of statuses) {
    world.gateway.setStatus(checkout.requestId, status);
    const current = await world.deps.store.find(checkout.id, world.staff.branchId);
    if (current) await readCheckout(world.deps, current);
  }
  return checkout;
}

async function list(
  query: { text?: string; cursor?: string } = {},
  branch = 'brn_test',
): Promise<SalesPageDto> {
  const { db, deps } = world;
  const session = sampleSession({ branch: sampleBranch({ id: asBranchId(branch) }) });
  const sales = { sales: createSalesStore(db, neverBroken), clock: deps.clock };
  return listSales(sales, session, salesQuery.parse(query));
}

const references = async (text: string) => (await list({ text })).sales.map(({ reference }) => reference);

/** A page and what the planner looks at beforehand stay below this; whatever reads the history does not. */
const [FEW, HISTORY] = [300, 3_000];
/** Of a note that most sales have, 200 of the newest and 200 of any age are looked at: a row and an entry of both tables. */
const OFTEN = 1_700;

/** Sales of other days, as many as a shop has in months; they are there, whatever became of them. */
const addHistory = (count: number) =>
  world.db.execute(sql`
    with made as (
      insert into orders (id, reference, gateway_reference, branch_id, staff_id, amount_minor, currency, created_at)
      select 'ord_old' || n, 'Q-Z' || lpad(n::text, 7, '0'), 'Q-Z' || lpad(n::text, 7, '0'), 'brn_test', 'stf_test',
        100, 'AED', to_timestamp(${MIDNIGHT / 1000}) - n * interval '1 hour'
      from generate_series(24, ${24 + count}) as n
      returning id, created_at
    )
    insert into checkouts (id, order_id, branch_id, channel, request_id, request, amount_minor, currency, phase, status, created_at,
      expires_at, ended_at, booked_minor, booked_currency, booked_to, display_id)
    select 'chk_' || id, id, 'brn_test', 'qr', 'req_' || id, '{"description":"Regular"}', 100, 'AED', 'closed', 'PAID', created_at, created_at, created_at,
      100, 'AED', 'receivable', 'D' || id from made`);

const note = (checkout: Checkout, text: string) =>
  world.db.execute(
    sql`update checkouts set request = jsonb_build_object('description', ${text}::text) where id = ${checkout.id}`,
  );

test('a day has the total of the whole of it in the shop’s zone, to the fils, whatever page is shown', async () => {
  await sellAt(MIDNIGHT - 1, 99, 'PAID');
  await sellAt(MIDNIGHT, 1_001, 'PAID');
  await sellAt(MIDNIGHT + 1, 333, 'PAID', 'REFUNDED');
  await sellAt(MIDNIGHT + 2, 5_000, 'PAID', 'CHARGEBACK');
  await sellAt(MIDNIGHT + 3, 7_000, 'EXPIRED', 'PAID');
  for (let n = 0; n < 33; n += 1) await sellAt(MIDNIGHT + MINUTE + n, 10, 'PAID');
  await sellAt(MIDNIGHT + DAY, 20_000, 'PAID');

  const aside = { setAsideMinor: 0, setAsideRefundedMinor: 0, setAsideChargedBackMinor: 0 };
  const none = { currency: 'AED', refundedMinor: 0, chargedBackMinor: 0, ...aside };
  const came = { day: TODAY, sales: 36, paidMinor: 6_664 };
  const today = { ...none, ...came, refundedMinor: 333, chargedBackMinor: 5_000, setAsideMinor: 7_000 };
  const tomorrow = { ...none, day: '2026-12-01', sales: 1, paidMinor: 20_000 };
  const yesterday = { ...none, day: '2026-11-29', sales: 1, paidMinor: 99 };
  const first = await list();
  expect(first.sales).toHaveLength(30);
  expect([...first.totals].sort((a, b) => (a.day < b.day ? 1 : -1))).toEqual([tomorrow, today]);
  const second = await list({ cursor: first.next ?? '' });
  expect([...second.totals].sort((a, b) => (a.day < b.day ? 1 : -1))).toEqual([today, yesterday]);
  expect(second.next).toBeNull();

  const all = [...first.sales, ...second.sales];
  expect(new Set(all.map(({ id }) => id)).size, 'each once').toBe(39);
  const kept = all.flatMap(({ netMinor, amountMinor }) =>
    netMinor === null ? [] : [[amountMinor, netMinor]],
  );
  expect(kept).toEqual([
    [5_000, 0],
    [333, 0],
  ]);
  expect((await list({}, 'brn_other')).sales, 'in another branch').toEqual([]);
});

test('the rows of a day add up to its total: what counts and is left, and what is set aside', async () => {
  await sellAt(MIDNIGHT, 1_001, 'PAID');
  await sellAt(MIDNIGHT + 1, 5_000, 'PAID', 'CHARGEBACK');
  await sellAt(MIDNIGHT + 2, 900, 'EXPIRED', 'PAID', 'CHARGEBACK');
  await sellAt(MIDNIGHT + 3, 70, 'EXPIRED');
  const refundInPart = async ({ id, requestId }: Checkout, refundedMinor: number) => {
    const seen = world.gateway.checkouts.get(requestId);
    const status = 'PARTIALLY_REFUNDED';
    if (seen) world.gateway.checkouts.set(requestId, { ...seen, status, statusText: status, refundedMinor });
    const current = await world.deps.store.find(id, world.staff.branchId);
    if (current) await readCheckout(world.deps, current);
  };
  await refundInPart(await sellAt(MIDNIGHT + 4, 600, 'PAID'), 1);
  await refundInPart(await sellAt(MIDNIGHT + 5, 8_000, 'EXPIRED', 'PAID'), 250);
  const { sales, totals } = await list();
  const [total, ...others] = totals;
  if (!total || others.length > 0) throw new Error('A day has one total.');
  const { paidMinor, refundedMinor, chargedBackMinor, setAsideMinor } = total;
  expect(total).toMatchObject({ sales: 3, refundedMinor: 1, chargedBackMinor: 5_000, setAsideMinor: 7_750 });
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const counted = sales.map((sale) => (sale.paidMinor > 0 ? (sale.netMinor ?? sale.amountMinor) : 0));
  expect(sum(counted)).toBe(paidMinor - refundedMinor - chargedBackMinor);
  const aside = sales.flatMap(({ checkouts }) => checkouts).filter(({ heldBack }) => heldBack !== null);
  expect(sum(aside.map((each) => leftBy(each)?.minor ?? 0))).toBe(setAsideMinor);
});

test('a sale is found on any day by its number, its payment’s number or its amount', async () => {
  const old = await sellAt(MIDNIGHT - 400 * DAY, 4_250, 'PAID');
  const newer = await sellAt(MIDNIGHT, 4_250);
  await sellAt(MIDNIGHT + 1, 4_251);
  expect(await references(old.reference)).toEqual([old.reference]);
  expect(await references(old.reference.toLowerCase().replaceAll('-', ''))).toContain(old.reference);
  expect(await references('42.50')).toEqual([newer.reference, old.reference]);
  expect(await references('AED 42.50')).toHaveLength(2);
  await world.db.execute(sql`update checkouts set display_id = 'QS3IM6' where id = ${old.id}`);
  expect(await references('qs3im6')).toEqual([old.reference]);
  expect((await list({ text: '42.50' })).totals, 'below a search stands only a part of a day').toEqual([]);
  expect(await references('no such thing')).toEqual([]);
});

test('a sale is found by its note: by any of its words, in any case and any digits', async () => {
  const first = await sellAt(MIDNIGHT - 40 * DAY, 100);
  const second = await sellAt(MIDNIGHT, 200);
  const third = await sellAt(MIDNIGHT + 1, 300);
  await note(first, 'Fatima, order #1182');
  await note(second, 'Table 4');
  await note(third, 'طاولة ٤٠ / فاطمة');
  for (const text of ['fatima', 'FAT', 'order 1182', '#1182', '118', 'order, Fatima'])
    expect(await references(text), text).toEqual([first.reference]);
  expect(await references('table 4')).toEqual([second.reference]);
  expect(await references('٤'), 'and not table 40').toEqual([second.reference]);
  for (const text of ['طاولة 40', 'فاط', '٤٠'])
    expect(await references(text), text).toEqual([third.reference]);
  expect(await references('fatima table'), 'all of the words').toEqual([]);
  for (const text of [`'`, `' & !(`, 'a:*b', '\\']) expect(await references(text), text).toEqual([]);
  expect((await list({ text: 'fatima' }, 'brn_other')).sales, 'in another branch').toEqual([]);
});

test('digits find a phone number in a note however it is written, and nothing that only stands beside each other', async () => {
  const hyphen = await sellAt(MIDNIGHT, 100);
  const spaces = await sellAt(MIDNIGHT + 1, 200);
  const arabic = await sellAt(MIDNIGHT + 2, 300);
  const apart = await sellAt(MIDNIGHT + 3, 400);
  await note(hyphen, 'شقة 304، اتصل 050-1234567');
  await note(spaces, 'Flat 7: 050 765 4321');
  await note(arabic, '٣٠٤ ٠٥٢-١١١٢٢٢٣');
  await note(apart, 'Table 4 - 2 coffees 051');
  for (const text of ['0501234567', '050-1234567', '050 1234567', '05012'])
    expect(await references(text), text).toEqual([hyphen.reference]);
  for (const text of ['0507654321', '٠٥٠٧٦٥٤٣٢١'])
    expect(await references(text), text).toEqual([spaces.reference]);
  for (const text of ['0521112223', '052 111 2223'])
    expect(await references(text), text).toEqual([arabic.reference]);
  for (const text of ['42', '42051', '1234567'])
    expect(await references(text), text).toEqual(text === '1234567' ? [hyphen.reference] : []);
});

test('what a link collected is a sale like any other, and what another system sold is none', async () => {
  const byLink = await sellAt(MIDNIGHT, 880, 'PAID');
  const byOthers = await sellAt(MIDNIGHT + 1, 990, 'PAID');
  const unopened = await sellAt(MIDNIGHT + 2, 770);
  const become = (origin: string, { orderId }: Checkout) =>
    world.db.execute(sql`update orders set origin = ${origin} where id = ${orderId}`);
  await become('link', byLink);
  await become('link', unopened);
  await become('api', byOthers);
  await world.db.execute(sql`delete from idempotency_keys where checkout_id = ${unopened.id}`);
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`delete from checkouts where id = ${unopened.id}`);
  });
  const { sales, totals } = await list();
  expect(sales.map(({ reference }) => reference)).toEqual([byLink.reference]);
  expect(totals).toMatchObject([{ sales: 1, paidMinor: 880 }]);
  for (const text of [byLink.reference, '8.80'])
    expect(await references(text), text).toEqual([byLink.reference]);
  expect(await references(byOthers.reference)).toEqual([]);
});

test('what a search finds comes page by page', async () => {
  for (let n = 0; n < 35; n += 1) await sellAt(MIDNIGHT + n, 700);
  const first = await list({ text: '7' });
  const second = await list({ text: '7', cursor: first.next ?? '' });
  const found = [...first.sales, ...second.sales].map(({ createdAt }) => createdAt);
  expect(found).toEqual(Array.from({ length: 35 }, (_, n) => MIDNIGHT + 34 - n));
  expect(second.next).toBeNull();
});

test('neither a day’s total nor a search costs more with the history: each goes along an index', async () => {
  const wanted = await sellAt(MIDNIGHT + 1, 4_250, 'PAID');
  await note(wanted, 'Fatima, order 1182, 050-1234567');
  await addHistory(HISTORY);
  // What earlier tests left in the indexes would be read as well.
  await world.db.execute(sql`vacuum (analyze) orders, checkouts`);
  const { branchId } = world.staff;
  await world.db.transaction(async (tx) => {
    const sales = createSalesStore(tx, neverBroken);
    /** Rows and entries of indexes that were read of both tables so far. */
    const readSoFar = async (): Promise<number> => {
      const { rows } = await tx.execute<{ read: string }>(sql`
        select sum(pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid)) as read
        from pg_class c left join pg_index i on i.indexrelid = c.oid
        where coalesce(i.indrelid, c.oid) in ('orders'::regclass, 'checkouts'::regclass)
          -- An entry of it is six bytes in a list, whose heap rows are counted.
          and c.oid not in ('checkouts_by_note'::regclass, 'checkouts_by_number_of_note'::regclass)`);
      return Number(rows[0]?.read);
    };
    const cost = async (ask: () => Promise<unknown>): Promise<number> => {
      const before = await readSoFar();
      await ask();
      return (await readSoFar()) - before;
    };
    const [from, to] = [MIDNIGHT, MIDNIGHT + DAY];
    expect(await cost(() => sales.totals(branchId, [{ day: TODAY, from, to }]))).toBeLessThan(FEW);
    const page = { after: null, limit: 31 };
    for (const text of [
      wanted.reference,
      wanted.reference.slice(0, 8),
      '42.50',
      'Dord_old77',
      'fatima',
      '0501234567',
    ]) {
      const search = readSalesSearch(text, 'AED');
      const read = await cost(async () => expect(await sales.find(branchId, search, page)).toHaveLength(1));
      expect(read, text).toBeLessThan(FEW);
    }
    const regulars = readSalesSearch('regular', 'AED');
    const read = await cost(async () => expect(await sales.find(branchId, regulars, page)).toHaveLength(31));
    expect(read, 'a note that most sales have').toBeLessThan(OFTEN);
    expect(await cost(() => sales.find(branchId, null, page)), 'a page of all').toBeLessThan(FEW);
  });
});

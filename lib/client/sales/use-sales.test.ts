import { expect, it } from 'vitest';
import type { DayTotalDto, ListedSaleDto, SalesPageDto } from '../../api/checkouts/sales';
import { ProblemError } from '../http/fetch-json';
import { byDay, salesEvery, shownSales } from './use-sales';

const sale = (id: string, createdAt: number): ListedSaleDto => ({
  id,
  reference: id,
  amountMinor: 1_250,
  currency: 'AED',
  staffName: null,
  createdAt,
  checkouts: [],
  paidMinor: 0,
  netMinor: null,
});

const total = (day: string, paidMinor: number): DayTotalDto => ({
  day,
  currency: 'AED',
  sales: 3,
  paidMinor,
  refundedMinor: 0,
  chargedBackMinor: 0,
  ...{ setAsideMinor: 0, setAsideRefundedMinor: 0, setAsideChargedBackMinor: 0 },
});

const received = (page: Partial<SalesPageDto>, receivedAt: number) => ({
  page: { sales: [], totals: [], next: null, ...page },
  receivedAt,
});

// Midnight in Dubai is 20:00 UTC.
const MIDNIGHT = Date.UTC(2026, 10, 29, 20);

it('parts sales by the day of the shop, and gives each day the newest total of the whole of it', () => {
  const first = { sales: [sale('c', MIDNIGHT), sale('b', MIDNIGHT - 1)], next: '1_ord_b' };
  const totals = [total('2026-11-30', 100), total('2026-11-29', 200)];
  const second = { sales: [sale('a', MIDNIGHT - 2)], totals: [total('2026-11-29', 250)] };
  const found = byDay([received({ ...first, totals }, 1), received(second, 2)]);
  expect(found.hasMore).toBe(false);
  expect(
    found.days.map(({ day, totals: [shown], rows }) => [
      day,
      shown?.paidMinor,
      rows.map((row) => `${row.sale.id}${row.receivedAt}`),
    ]),
  ).toEqual([
    ['2026-11-30', 100, ['c1']],
    ['2026-11-29', 250, ['b1', 'a2']],
  ]);
});

it('goes on behind the last page that has a next one', () => {
  expect(byDay([received({ sales: [sale('a', MIDNIGHT)], next: '1_ord_a' }, 1)]).hasMore).toBe(true);
  expect(byDay([])).toEqual({ days: [], hasMore: false });
});

it('asks again soon after the page came, whatever is on it, and as often however many pages there are', () => {
  expect(salesEvery(undefined)).toBe(3_000);
  const quiet = received({ sales: [sale('a', MIDNIGHT)] }, 1);
  expect(salesEvery({ pages: [quiet] })).toBe(10_000);
  expect(salesEvery({ pages: [quiet, quiet, quiet] })).toBe(10_000);
});

it('shows nothing of another search as that of this one, with or without an answer', () => {
  const all = { text: '', pages: [received({ sales: [sale('a', MIDNIGHT)] }, 1)] };
  const some = { text: '12', pages: [received({ sales: [sale('b', MIDNIGHT)] }, 2)] };
  const idsOf = (shown: ReturnType<typeof shownSales>) =>
    shown.found?.days.flatMap(({ rows }) => rows.map((row) => row.sale.id));
  expect(idsOf(shownSales('12', [all, all], undefined))).toBeUndefined();
  expect(idsOf(shownSales('12', [all, all], new TypeError('Failed to fetch')))).toBeUndefined();
  expect(idsOf(shownSales('12', [some, all], undefined))).toEqual(['b']);
  expect(idsOf(shownSales('', [some, all], undefined)), 'what the page came with').toEqual(['a']);
});

it('says since when what is shown is known, as soon as nobody answers', () => {
  const pages = [received({ sales: [sale('a', MIDNIGHT)] }, 70), received({ sales: [] }, 80)];
  const answers = [{ text: '', pages }];
  expect(shownSales('', answers, undefined)).toMatchObject({ isLost: false, asOf: 70 });
  expect(shownSales('', answers, new TypeError('Failed to fetch'))).toMatchObject({ isLost: true, asOf: 70 });
  expect(shownSales('x', answers, new ProblemError(502, null))).toMatchObject({ isLost: true, asOf: null });
  const told = new ProblemError(503, { kind: 'busy', title: 'Busy', status: 503 } as never);
  expect(shownSales('', answers, told).isLost, 'our server itself says no').toBe(false);
});

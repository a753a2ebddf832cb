import { expect, it } from 'vitest';
import type { DayTotalDto, ListedSaleDto, SalesPageDto } from '../../api/checkouts/sales';
import { byDay, salesEvery } from './use-sales';

const sale = (id: string, createdAt: number): ListedSaleDto => ({
  id,
  reference: id,
  amountMinor: 1_250,
  currency: 'AED',
  staffName: null,
  createdAt,
  checkouts: [],
  netMinor: null,
});

const total = (day: string, paidMinor: number): DayTotalDto => ({
  day,
  currency: 'AED',
  sales: 3,
  paidMinor,
  backMinor: 0,
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

it('asks again soon after the page came, whatever is on it, and seldom for many pages', () => {
  expect(salesEvery(undefined)).toBe(3_000);
  const quiet = received({ sales: [sale('a', MIDNIGHT)] }, 1);
  expect(salesEvery([quiet])).toBe(10_000);
  expect(salesEvery([quiet, quiet, quiet])).toBe(15_000);
});

import { describe, expect, it } from 'vitest';
import type { ListedSaleDto } from '../../api/checkouts/sales';
import { readAgain, type ReceivedPage, replacePage } from './sales-pages';

const sale = (at: number): ListedSaleDto => ({
  ...{ id: `ord_${at}`, reference: `${at}`, amountMinor: 1, currency: 'AED', staffName: null },
  ...{ createdAt: at, checkouts: [], paidMinor: 0, netMinor: null },
});

/** Sales made at these times; `next` as the server makes it, where there are more. */
const page = (times: readonly number[], receivedAt = 1, isLast = false): ReceivedPage => ({
  page: {
    sales: times.map(sale),
    totals: [],
    next: isLast ? null : `${times.at(-1)}_ord_${times.at(-1)}`,
  },
  receivedAt,
});

const timesOf = (pages: readonly ReceivedPage[]) =>
  pages.map((each) => each.page.sales.map(({ createdAt }) => createdAt));

describe('a page that is read again', () => {
  const [first, second, third] = [page([9, 8, 7]), page([6, 5, 4]), page([3, 2], 1, true)];

  it('stands in its own place, and the others stay', () => {
    const found = replacePage([first, second, third], 0, page([9, 8, 7], 2));
    expect(timesOf(found)).toEqual([
      [9, 8, 7],
      [6, 5, 4],
      [3, 2],
    ]);
    expect(found.map(({ receivedAt }) => receivedAt)).toEqual([2, 1, 1]);
  });

  it('pushes what newer sales moved out of it to the page behind', () => {
    const found = replacePage([first, second, third], 0, page([11, 10, 9], 2));
    expect(timesOf(found)).toEqual([
      [11, 10, 9],
      [8, 7, 6, 5, 4],
      [3, 2],
    ]);
    const again = replacePage(found, 1, page([8, 7, 6], 3));
    expect(timesOf(again)).toEqual([
      [11, 10, 9],
      [8, 7, 6],
      [5, 4, 3, 2],
    ]);
    expect(again.at(-1)?.page.next).toBeNull();
  });

  it('makes a page for them where there was none, behind which the old one goes on', () => {
    const found = replacePage([first], 0, page([10, 9, 8], 2));
    expect(timesOf(found)).toEqual([[10, 9, 8], [7]]);
    expect(found.at(-1)?.page.next).toBe(first.page.next);
  });

  it('ends the list where sales between it and the next page may be missing, or none is left', () => {
    expect(timesOf(replacePage([first, second], 0, page([99, 98, 97], 2)))).toEqual([[99, 98, 97]]);
    expect(timesOf(replacePage([first, second], 0, page([], 2, true)))).toEqual([[]]);
  });

  it('leaves out what a search does not find any more', () => {
    expect(timesOf(replacePage([first], 0, page([9, 7], 2)))).toEqual([[9, 7]]);
  });
});

it('reads the first page and those in view at one moment, and no other', async () => {
  const asked: (string | null)[] = [];
  const pages = [page([9, 8]), page([7, 6]), page([5, 4]), page([3, 2], 1, true)];
  let answered = 0;
  const read = async (cursor: string | null) => {
    asked.push(cursor);
    await Promise.resolve();
    expect(asked, 'all asked before any was answered').toHaveLength(2);
    answered += 1;
    return cursor === null ? page([10, 9], 2) : page([5, 4], 2);
  };
  const found = await readAgain(pages, new Set([2]), read);
  expect(new Set(asked)).toEqual(new Set([null, '6_ord_6']));
  expect(answered).toBe(2);
  expect(timesOf(found)).toEqual([
    [10, 9],
    [8, 7, 6],
    [5, 4],
    [3, 2],
  ]);
  expect(await readAgain([], new Set([3]), async () => page([1], 1, true))).toHaveLength(1);
});

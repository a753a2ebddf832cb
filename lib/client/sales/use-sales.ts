import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import type { DayTotalDto, ListedSaleDto, SalesPageDto } from '../../api/checkouts/sales';
import { paths } from '../../api/paths';
import { isPayable } from '../../domain/checkout/status';
import { shopTime } from '../../domain/core/shop-time';
import { noteListed } from '../checkout/remember-code';
import { getJson, ProblemError } from '../http/fetch-json';
import { keepInAddress } from '../http/keep-in-address';
import { LIVE } from '../http/live';
import { usePagesInView } from './pages-in-view';
import { readAgain, type ReceivedPage } from './sales-pages';

/** `receivedAt`: on this device's clock, so that the age of each read in it can be told. `page`: counted from 0. */
export type SaleRow = { readonly sale: ListedSaleDto; readonly receivedAt: number; readonly page: number };

export type SalesOfDay = {
  /** Of the shop's calendar: `2026-11-30`. */
  readonly day: string;
  /** One per currency; none for a day without money, and below a search. */
  readonly totals: readonly DayTotalDto[];
  readonly rows: readonly SaleRow[];
};

export type FoundSales = { readonly days: readonly SalesOfDay[]; readonly hasMore: boolean };

/** What came for a search, which is not what came for another one. */
type Answer = { readonly text: string; readonly pages: readonly ReceivedPage[] };

/**
 * What may be shown of a search. `found`: null as long as nothing came for it. `isLost`: nobody answers. `asOf`:
 * when the oldest page of it came.
 */
type ShownSales = {
  readonly found: FoundSales | null;
  readonly isLost: boolean;
  readonly asOf: number | null;
};

/** The newest of `answers` for this search. `error`: how the last request for it ended; undefined: well, or not yet. */
export function shownSales(
  text: string,
  answers: readonly (Answer | undefined)[],
  error: unknown,
): ShownSales {
  const answer = answers.find((each) => each?.text === text);
  // A server that says why it does not answer is there.
  const isLost = error !== undefined && !(error instanceof ProblemError && error.problem !== null);
  if (!answer) return { found: null, isLost, asOf: null };
  const asOf = Math.min(...answer.pages.map(({ receivedAt }) => receivedAt));
  return { found: byDay(answer.pages), isLost, asOf };
}

/** Pages as they follow each other, by day. A day may go on over several: the newest answer knows its total best. */
export function byDay(pages: readonly ReceivedPage[]): FoundSales {
  const days = new Map<string, { totals: DayTotalDto[]; toldAt: number; rows: SaleRow[] }>();
  for (const [index, { page, receivedAt }] of pages.entries()) {
    for (const sale of page.sales) {
      const { day } = shopTime(sale.createdAt);
      const found = days.get(day) ?? { totals: [], toldAt: -Infinity, rows: [] };
      if (receivedAt > found.toldAt) {
        found.totals = page.totals.filter((total) => total.day === day);
        found.toldAt = receivedAt;
      }
      found.rows.push({ sale, receivedAt, page: index });
      days.set(day, found);
    }
  }
  return {
    days: Array.from(days, ([day, { totals, rows }]) => ({ day, totals, rows })),
    hasMore: (pages.at(-1)?.page.next ?? null) !== null,
  };
}

function addressOf(text: string, cursor: string | null): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('text', text);
  if (cursor !== null) params.set('cursor', cursor);
  return params.size === 0 ? paths.api.sales : `${paths.api.sales}?${params}`;
}

const readPage = async (text: string, cursor: string | null): Promise<ReceivedPage> => ({
  page: await getJson<SalesPageDto>(addressOf(text, cursor)),
  receivedAt: Date.now(),
});

const hasOpen = (pages: readonly ReceivedPage[]): boolean =>
  pages.some(({ page }) =>
    page.sales.some(({ checkouts }) => checkouts.some(({ phase }) => isPayable(phase))),
  );

const QUIET_MS = 10_000;

/** Asked for with nothing before the first answer, and that wait is then kept. */
export const salesEvery = ({ pages }: Pick<Answer, 'pages'> = { pages: [] }): number =>
  pages.length === 0 || hasOpen(pages.slice(0, 1)) ? 3_000 : QUIET_MS;

/**
 * The sales that a text finds, live; all of them for an empty one. The first page is read again and again, and with it
 * the pages that are in view. `seed`: the first page of the search `of`.
 */
export function useSales(text: string, seed: SalesPageDto, of: string) {
  const [seeded] = useState<Answer>(() => ({ text: of, pages: [{ page: seed, receivedAt: Date.now() }] }));
  const [isMore, setIsMore] = useState(false);
  const known = useRef<Answer>(seeded);
  const inView = useRef<ReadonlySet<number>>(new Set());
  const { data, error, isLoading, mutate } = useSWR<Answer, unknown>(
    [paths.api.sales, text],
    async () => {
      const old = known.current.text === text ? known.current.pages : [];
      return { text, pages: await readAgain(old, inView.current, (cursor) => readPage(text, cursor)) };
    },
    { ...LIVE, refreshInterval: salesEvery, keepPreviousData: true },
  );
  const received = data ?? seeded;
  const pages = received.text === text ? received.pages : [];
  const rows = pages.reduce((sum, { page }) => sum + page.sales.length, 0);
  usePagesInView(rows, (seen) => {
    inView.current = seen;
    const isOld = (index: number) => Date.now() - (pages[index]?.receivedAt ?? Infinity) > QUIET_MS;
    if ([...seen].some(isOld)) void mutate();
  });
  useEffect(() => {
    known.current = { text, pages };
  });
  useEffect(() => {
    for (const { page, receivedAt } of received.pages) noteListed(page.sales, receivedAt);
  }, [received]);

  async function showMore(): Promise<void> {
    const cursor = pages.at(-1)?.page.next;
    if (!cursor) return;
    setIsMore(true);
    try {
      const more = await readPage(text, cursor);
      const now = known.current;
      const isBehind = now.text === text && now.pages.at(-1)?.page.next === cursor;
      if (isBehind) await mutate({ text, pages: [...now.pages, more] }, { revalidate: false });
    } catch {
      // What the list says of a lost network it finds out by itself.
      void mutate();
    } finally {
      setIsMore(false);
    }
  }

  return { ...shownSales(text, [data, seeded], error), isLoading: isLoading || isMore, showMore };
}

/** Long enough to type the next character. */
const PAUSE_MS = 300;

/** What is typed into the search, and what is searched for. It is kept in the address, so that the way back leads to it. */
export function useSalesText(first: string) {
  const [text, setText] = useState(first);
  const [searched, setSearched] = useState(first.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSearched(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const change = (next: string) => {
    setText(next);
    const search = next.trim();
    keepInAddress(search === '' ? '' : new URLSearchParams({ text: search }).toString());
  };
  return { text, searched, change };
}

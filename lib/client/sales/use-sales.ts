import { useEffect, useState } from 'react';
import useSWR from 'swr';
import type { DayTotalDto, ListedSaleDto, SalesPageDto } from '../../api/checkouts/sales';
import { paths } from '../../api/paths';
import { isPayable } from '../../domain/checkout/status';
import { shopTime } from '../../domain/core/shop-time';
import { noteListed } from '../checkout/remember-code';
import { getJson, ProblemError } from '../http/fetch-json';
import { keepInAddress } from '../http/keep-in-address';
import { LIVE } from '../http/live';

/** `receivedAt`: on this device's clock, so that the age of each read in it can be told. */
export type SaleRow = { readonly sale: ListedSaleDto; readonly receivedAt: number };

export type SalesOfDay = {
  /** Of the shop's calendar: `2026-11-30`. */
  readonly day: string;
  /** One per currency; none for a day without money, and below a search. */
  readonly totals: readonly DayTotalDto[];
  readonly rows: readonly SaleRow[];
};

export type FoundSales = { readonly days: readonly SalesOfDay[]; readonly hasMore: boolean };

type ReceivedPage = { readonly page: SalesPageDto; readonly receivedAt: number };

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

/** Pages as they follow each other, by day. A day may go on over several: what came last knows its total best. */
export function byDay(pages: readonly ReceivedPage[]): FoundSales {
  const days = new Map<string, { totals: DayTotalDto[]; rows: SaleRow[] }>();
  for (const { page, receivedAt } of pages) {
    for (const sale of page.sales) {
      const { day } = shopTime(sale.createdAt);
      const found = days.get(day) ?? { totals: [], rows: [] };
      found.totals = page.totals.filter((total) => total.day === day);
      found.rows.push({ sale, receivedAt });
      days.set(day, found);
    }
  }
  return {
    days: Array.from(days, ([day, rest]) => ({ day, ...rest })),
    hasMore: (pages.at(-1)?.page.next ?? null) !== null,
  };
}

function addressOf(text: string, cursor: string | null): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('text', text);
  if (cursor !== null) params.set('cursor', cursor);
  return params.size === 0 ? paths.api.sales : `${paths.api.sales}?${params}`;
}

/** One page after the other, so that a list which grew meanwhile shows nothing twice and leaves nothing out. */
async function readPages(text: string, count: number): Promise<Answer> {
  const pages: ReceivedPage[] = [];
  let cursor: string | null = null;
  while (pages.length < count) {
    const page: SalesPageDto = await getJson(addressOf(text, cursor));
    pages.push({ page, receivedAt: Date.now() });
    cursor = page.next;
    if (cursor === null) break;
  }
  return { text, pages };
}

const hasOpen = (pages: readonly ReceivedPage[]): boolean =>
  pages.some(({ page }) =>
    page.sales.some(({ checkouts }) => checkouts.some(({ phase }) => isPayable(phase))),
  );

/** Asked for with nothing before the first answer, and that wait is then kept. Many pages are asked for one by one. */
export const salesEvery = ({ pages }: Pick<Answer, 'pages'> = { pages: [] }): number => {
  if (pages.length === 0) return 3_000;
  if (pages.length > 2) return 15_000;
  return hasOpen(pages) ? 3_000 : 10_000;
};

/** The sales that a text finds, live; all of them for an empty one. `seed`: the first page of the search `of`. */
export function useSales(text: string, seed: SalesPageDto, of: string) {
  const [seeded] = useState<Answer>(() => ({ text: of, pages: [{ page: seed, receivedAt: Date.now() }] }));
  const [shown, setShown] = useState({ text, pages: 1 });
  const pages = shown.text === text ? shown.pages : 1;
  const { data, error, isLoading } = useSWR<Answer, unknown>(
    [paths.api.sales, text, pages],
    () => readPages(text, pages),
    { ...LIVE, refreshInterval: salesEvery, keepPreviousData: true },
  );
  const received = data ?? seeded;
  useEffect(() => {
    for (const { page, receivedAt } of received.pages) noteListed(page.sales, receivedAt);
  }, [received]);
  const showMore = () => setShown({ text, pages: pages + 1 });
  return { ...shownSales(text, [data, seeded], error), isLoading, showMore };
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

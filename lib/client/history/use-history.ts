import { useState } from 'react';
import useSWR from 'swr';
import type { HistoryDto, RecordedCheckoutDto, RecordedCheckoutListDto } from '../../api/checkouts/history';
import { getJson } from '../http/fetch-json';
import { LIVE, type Received, useReceivedSince } from '../http/live';
import { foundTotals, type FoundTotals } from './found-totals';
import { type HistorySearchFields, searchPath, writeSearch } from './history-search';
import { historyPaths } from '../../api/office-paths';
import { isPayable } from '../../domain/checkout/status';

type HistoryRow = { checkout: RecordedCheckoutDto; receivedAt: number };

type Found = FoundTotals & { rows: HistoryRow[]; hasMore: boolean };

/** One page after the other, so that a list which grew meanwhile shows nothing twice and leaves nothing out. */
async function readPages(fields: HistorySearchFields, pages: number): Promise<Found> {
  const rows: HistoryRow[] = [];
  const lists: RecordedCheckoutListDto[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const found: RecordedCheckoutListDto = await getJson(searchPath(fields, cursor));
    const receivedAt = Date.now();
    lists.push(found);
    rows.push(...found.checkouts.map((checkout) => ({ checkout, receivedAt })));
    cursor = found.next;
    if (cursor === null) break;
  }
  return { rows, hasMore: cursor !== null, ...foundTotals(lists) };
}

/** All checkouts that a search finds, live. `found` is undefined until the first answer. */
export function useHistorySearch(fields: HistorySearchFields) {
  const search = writeSearch(fields);
  const [shown, setShown] = useState({ search, pages: 1 });
  const pages = shown.search === search ? shown.pages : 1;
  const { data, isLoading } = useSWR<Found, unknown>(
    ['history', search, pages],
    () => readPages(fields, pages),
    { ...LIVE, refreshInterval: 5_000, keepPreviousData: true },
  );
  return { found: data, isLoading, showMore: () => setShown({ search, pages: pages + 1 }) };
}

const historyEvery = (history: Received<HistoryDto> | undefined) =>
  !history || isPayable(history.answer.phase) ? 3_000 : 10_000;

/** One checkout with everything that happened to it, live. */
export const useHistory = (seed: HistoryDto): Received<HistoryDto> =>
  useReceivedSince(historyPaths.api.of(seed.id), historyEvery, seed);

import { useState } from 'react';
import useSWR from 'swr';
import type { HistoryDto, RecordedCheckoutDto, RecordedCheckoutListDto } from '../../api/checkouts/history';
import { getJson, retryStatus } from '../http/fetch-json';
import { type HistorySearchFields, searchPath, writeSearch } from './history-search';
import { historyPaths } from '../../api/office-paths';
import { isPayable } from '../../domain/checkout/status';

export type HistoryRow = { checkout: RecordedCheckoutDto; receivedAt: number };

type Found = { rows: HistoryRow[]; hasMore: boolean };

/** One page after the other, so that a list which grew meanwhile shows nothing twice and leaves nothing out. */
async function readPages(fields: HistorySearchFields, pages: number): Promise<Found> {
  const rows: HistoryRow[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const found: RecordedCheckoutListDto = await getJson(searchPath(fields, cursor));
    const receivedAt = Date.now();
    rows.push(...found.checkouts.map((checkout) => ({ checkout, receivedAt })));
    cursor = found.next;
    if (cursor === null) break;
  }
  return { rows, hasMore: cursor !== null };
}

/** All checkouts that a search finds, live. `found` is undefined until the first answer. */
export function useHistorySearch(fields: HistorySearchFields) {
  const search = writeSearch(fields);
  const [filter, setFilter] = useState({ search, pages: 1 });
  const pages = filter.search === search ? filter.pages : 1;
  const { data, isLoading } = useSWR<Found, unknown>(
    ['history', search, pages],
    () => readPages(fields, pages),
    {
      refreshInterval: 5_000,
      refreshWhenOffline: true,
      keepPreviousData: true,
      onErrorRetry: retryStatus,
    },
  );
  return { found: data, isLoading, showMore: () => setFilter({ search, pages: pages + 1 }) };
}

type HistoryReading = { history: HistoryDto; receivedAt: number };

const readHistory = async (path: string): Promise<HistoryReading> => ({
  history: await getJson<HistoryDto>(path),
  receivedAt: Date.now(),
});

// At module level: see pollEvery.
const historyEvery = (reading: HistoryReading | undefined) =>
  reading && isPayable(reading.history.phase) ? 3_000 : 10_000;

/** One checkout with everything that happened to it, live. */
export function useHistory(seed: HistoryDto): HistoryReading {
  const [seeded] = useState(() => ({ history: seed, receivedAt: Date.now() }));
  const { data } = useSWR<HistoryReading, unknown>(historyPaths.api.of(seed.id), readHistory, {
    refreshInterval: historyEvery,
    refreshWhenOffline: true,
    dedupingInterval: 1_000,
    onErrorRetry: retryStatus,
  });
  return data ?? seeded;
}

import { useState } from 'react';
import useSWR from 'swr';
import type { HistoryDto } from '../api/history-dto';
import { historyPaths } from '../api/history-paths';
import { isPayable } from '../domain/phase';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';

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

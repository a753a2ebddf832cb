import { useEffect, useSyncExternalStore } from 'react';
import useSWR from 'swr';
import type { TillExceptionDto, TillExceptionListDto } from '../api/exception-dto';
import { paths } from '../api/paths';
import { dismissedNews, readDismissedNews } from './dismissed-news';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';

const EVERY_MS = 5_000;
const NONE: readonly string[] = [];

const readMine = (path: string) => getJson<TillExceptionListDto>(path);

/** What does not fit about this till's own sales, less what somebody here has seen and dismissed. */
export function useMyExceptions(): TillExceptionDto[] {
  useEffect(readDismissedNews, []);
  const dismissed = useSyncExternalStore(dismissedNews.subscribe, dismissedNews.get, () => NONE);
  const { data } = useSWR<TillExceptionListDto, unknown>(paths.api.myExceptions, readMine, {
    refreshInterval: EVERY_MS,
    refreshWhenOffline: true,
    dedupingInterval: 1_000,
    onErrorRetry: retryStatus,
  });
  return data?.exceptions.filter(({ id }) => !dismissed.includes(id)) ?? [];
}

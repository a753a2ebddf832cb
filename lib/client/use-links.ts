import useSWR from 'swr';
import type { LinkDto, LinkListDto } from '../api/link-dto';
import { linkPaths } from '../api/link-paths';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';
import { useKeptPost } from './use-kept-post';

/** The branch's payment links, live, and what staff do with them. */
export function useLinks() {
  const { data, mutate } = useSWR<LinkListDto, unknown>(linkPaths.api.all, (path: string) => getJson(path), {
    refreshInterval: 5_000,
    refreshWhenOffline: true,
    onErrorRetry: retryStatus,
  });
  return { list: data ?? null, ...useKeptPost<LinkDto>(() => mutate()) };
}

import useSWR from 'swr';
import type { LinkDto, LinkOfOrderDto } from '../api/link-dto';
import { linkPaths } from '../api/link-paths';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';
import { useKeptPost } from './use-kept-post';

/** The payment link of one order, live, and what staff do with it. */
export function useOrderLink(orderId: string) {
  const path = linkPaths.api.ofOrder(orderId);
  const { data, mutate } = useSWR<LinkOfOrderDto, unknown>(path, (address: string) => getJson(address), {
    refreshInterval: 3_000,
    refreshWhenOffline: true,
    onErrorRetry: retryStatus,
  });
  return { found: data ?? null, ...useKeptPost<LinkDto>(() => mutate()) };
}

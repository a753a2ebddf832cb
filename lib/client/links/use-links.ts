import useSWR from 'swr';
import type { LinkDto, LinkListDto, LinkOfOrderDto } from '../../api/links/link';
import { linkPaths } from '../../api/office-paths';
import { getJson, retryStatus } from '../http/fetch-json';
import { useIdempotentPost } from '../http/post-idempotent';

/** The branch's payment links, live, and what staff do with them. */
export function useLinks() {
  const { data, mutate } = useSWR<LinkListDto, unknown>(linkPaths.api.all, (path: string) => getJson(path), {
    refreshInterval: 5_000,
    refreshWhenOffline: true,
    onErrorRetry: retryStatus,
  });
  return { list: data ?? null, ...useIdempotentPost<LinkDto>(() => mutate()) };
}

/** The payment link of one order, live, and what staff do with it. */
export function useOrderLink(orderId: string) {
  const path = linkPaths.api.ofOrder(orderId);
  const { data, mutate } = useSWR<LinkOfOrderDto, unknown>(path, (address: string) => getJson(address), {
    refreshInterval: 3_000,
    refreshWhenOffline: true,
    onErrorRetry: retryStatus,
  });
  return { found: data ?? null, ...useIdempotentPost<LinkDto>(() => mutate()) };
}

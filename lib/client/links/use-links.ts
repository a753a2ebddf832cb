import { linkPaths } from '../../api/office-paths';
import type { LinkDto, LinkListDto, LinkOfOrderDto } from '../../api/links/link';
import { useLive } from '../http/live';
import { useIdempotentPost } from '../http/post-idempotent';

/** The branch's payment links, live, and what staff do with them. */
export function useLinks() {
  const { data, mutate } = useLive<LinkListDto>(linkPaths.api.all, 5_000);
  return { list: data ?? null, ...useIdempotentPost<LinkDto>(() => mutate()) };
}

/** The payment link of one order, live, and what staff do with it. */
export function useOrderLink(orderId: string) {
  const { data, mutate } = useLive<LinkOfOrderDto>(linkPaths.api.ofOrder(orderId), 3_000);
  return { found: data ?? null, ...useIdempotentPost<LinkDto>(() => mutate()) };
}

import type { Checkout } from '../../checkout/checkout';
import type { World } from '../../core/world';
import { inOrder, pageOf } from '../list/page-of';
import { passes } from '../list/passes';
import type { Operation } from '../operation';
import { readQuery } from '../read-query';
import { checkoutResponse } from '../checkout-response';
import { type SearchQuery, searchQuerySchema } from './search-query';

export const searchCheckouts: Operation = (world, { call }) => {
  const query = readQuery(call, searchQuerySchema);
  if (!query.ok) return query;
  const found = candidates(world, query.value).filter((checkout) => matches(checkout, query.value));
  const { payBaseUrl } = world.config;
  const size = Math.min(query.value.size, world.state.modes.largestPage);
  const toJson = (checkout: Checkout) => checkoutResponse(checkout, payBaseUrl);
  return { ok: true, value: pageOf(inOrder(found, query.value), { page: query.value.page, size }, toJson) };
};

/** In order of creation. A requestId leads to its checkouts without a look at all others. */
function candidates({ state }: World, { requestId }: SearchQuery): readonly Checkout[] {
  if (requestId === undefined) return [...state.checkouts.values()];
  const ids = state.idsByRequestId.get(requestId) ?? [];
  return ids.flatMap((id) => state.checkouts.get(id) ?? []);
}

function matches(checkout: Checkout, query: SearchQuery): boolean {
  if (query.type !== undefined && query.type !== checkout.type) return false;
  if (query.orderId !== undefined && query.orderId !== checkout.orderId) return false;
  if (query.status.length > 0 && !query.status.includes(checkout.status)) return false;
  return passes(checkout, query);
}

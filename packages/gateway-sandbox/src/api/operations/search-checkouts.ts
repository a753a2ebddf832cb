import { z } from 'zod';
import { isOwn } from '../../core/merchant';
import type { World } from '../../core/world';
import { type Checkout, checkoutStatuses, checkoutTypes } from '../../model/checkout';
import { checkoutResponse } from '../checkout-response';
import { filterFields, inOrder, pageFields, pageOf, passes, statuses } from '../list';
import { type Operation, readQuery } from '../operation';

export const searchQuerySchema = z.object({
  ...filterFields,
  ...pageFields,
  type: z.string().toUpperCase().pipe(z.enum(checkoutTypes, 'is not a known type')).optional(),
  requestId: z.string().optional(),
  orderId: z.string().optional(),
  status: statuses(checkoutStatuses),
});

type SearchQuery = z.infer<typeof searchQuerySchema>;

export const searchCheckouts: Operation = (world, { call }) => {
  const query = readQuery(call, searchQuerySchema);
  if (!query.ok) return query;
  const found = candidates(world, query.value).filter(
    (checkout) => isOwn(world, checkout) && matches(checkout, query.value),
  );
  const { payBaseUrl } = world.config;
  const size = Math.min(query.value.size, world.state.modes.largestPage);
  const toJson = (checkout: Checkout) => checkoutResponse(checkout, payBaseUrl);
  return { ok: true, value: pageOf(inOrder(found, query.value), { page: query.value.page, size }, toJson) };
};

/** In order of creation. A requestId is looked up in an index instead of scanning all checkouts. */
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

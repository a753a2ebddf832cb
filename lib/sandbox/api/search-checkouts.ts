import type { Checkout } from '../checkout/checkout';
import { checkoutResponse } from './checkout-response';
import { invalid } from './invalid';
import type { Operation } from './operation';
import { type SearchQuery, searchQuerySchema } from './search-query';

export const searchCheckouts: Operation = ({ state, config }, { call }) => {
  const parsed = searchQuerySchema.safeParse(readQuery(call.query));
  if (!parsed.success) {
    const isSize = parsed.error.issues.some(({ path }) => path[0] === 'size');
    return { ok: false, error: isSize ? { kind: 'invalid-page-size' } : invalid(parsed.error) };
  }
  const query = parsed.data;
  const found = [...state.checkouts.values()].filter((checkout) => matches(checkout, query));
  const isContinued = query.afterId !== undefined || query.afterTimestamp !== undefined;
  const sorted = isContinued ? found : found.reverse();
  const { page, size } = query;
  const content = sorted.slice(page * size, (page + 1) * size);
  return {
    ok: true,
    value: {
      page,
      size,
      totalPages: Math.ceil(sorted.length / size),
      totalElements: sorted.length,
      content: content.map((checkout) => checkoutResponse(checkout, config.payBaseUrl)),
    },
  };
};

/** An empty parameter asks for nothing. */
function readQuery(query: URLSearchParams): Record<string, string | string[]> {
  const given = [...query].filter(([, value]) => value !== '');
  return { ...Object.fromEntries(given), status: query.getAll('status') };
}

function matches(checkout: Checkout, query: SearchQuery): boolean {
  const { customer } = checkout;
  const wanted: readonly (readonly [string | undefined, string | undefined])[] = [
    [query.type, checkout.type],
    [query.requestId, checkout.requestId],
    [query.orderId, checkout.orderId],
    [query['customer.reference'], customer?.id ?? customer?.reference],
    [query['customer.email'], customer?.email],
    [query['customer.phone'], customer?.phone],
  ];
  if (wanted.some(([asked, actual]) => asked !== undefined && asked !== actual)) return false;
  if (query.status.length > 0 && !query.status.includes(checkout.status)) return false;
  if (query.afterId !== undefined && BigInt(checkout.id) <= query.afterId) return false;
  return query.afterTimestamp === undefined || Date.parse(checkout.timestamp) > query.afterTimestamp;
}

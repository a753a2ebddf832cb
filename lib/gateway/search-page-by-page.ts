import type { CheckoutSearch } from '../domain/checkout-search';
import type { GatewayCheckout } from '../domain/gateway-checkout';
import type { GatewayError } from '../domain/gateway-error';
import type { CheckoutGateway } from '../domain/ports/checkout-gateway';
import { err, ok, type Result } from '../domain/result';

const MOST_PASSES = 5;
const MOST_PAGES = 200;

type Found = ReadonlyMap<string, GatewayCheckout>;

/** Passes over all pages until one finds exactly what the one before found: then nothing slipped through. */
export async function searchPageByPage(
  search: CheckoutGateway['search'],
  filter: CheckoutSearch,
  size: number,
): Promise<Result<readonly GatewayCheckout[], GatewayError>> {
  let before: Found | null = null;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const result = await onePass(search, filter, size);
    if (!result.ok) return result;
    if (before && isSame(before, result.value)) return ok([...result.value.values()]);
    before = result.value;
  }
  return err({ kind: 'in_doubt', detail: 'a search changed faster than it could be read' });
}

async function onePass(
  search: CheckoutGateway['search'],
  filter: CheckoutSearch,
  size: number,
): Promise<Result<Found, GatewayError>> {
  const found = new Map<string, GatewayCheckout>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const result = await search(filter, { page, size });
    if (!result.ok) return result;
    for (const checkout of result.value.checkouts) found.set(checkout.id, checkout);
    if (page + 1 >= result.value.totalPages) return ok(found);
  }
  return err({ kind: 'in_doubt', detail: 'a search has no end' });
}

const isSame = (a: Found, b: Found): boolean => a.size === b.size && [...a.keys()].every((id) => b.has(id));

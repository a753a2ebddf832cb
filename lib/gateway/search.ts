import type { CheckoutSearch, GatewayCheckout } from '../domain/gateway/gateway-checkout';
import type { GatewayError } from '../domain/gateway/gateway-error';
import type { CheckoutGateway } from '../domain/ports/gateway';
import { err, ok, type Result } from '../domain/core/result';
import { asGatewayCheckoutId } from '../domain/core/ids';

const PAGE_SIZE = 100;
const MOST_PAGES_BY_ID = 1_000;
const NOTHING_BEFORE = asGatewayCheckoutId('1');

/**
 * Asks for what comes after the greatest id seen, never for a page number: entries that join or leave the result
 * meanwhile would move the others between pages. Whether ids ascend after `afterId` is undocumented; where they do not,
 * whole passes are repeated until two agree.
 */
export async function searchEverything(
  search: CheckoutGateway['search'],
  filter: CheckoutSearch,
): Promise<Result<readonly GatewayCheckout[], GatewayError>> {
  const found: GatewayCheckout[] = [];
  let afterId = filter.afterId ?? NOTHING_BEFORE;
  for (let page = 0; page < MOST_PAGES_BY_ID; page += 1) {
    const result = await search({ ...filter, afterId }, { page: 0, size: PAGE_SIZE });
    if (!result.ok) return result;
    const { checkouts, unreadable, totalElements } = result.value;
    if (totalElements <= checkouts.length + unreadable) return ok([...found, ...checkouts]);
    const last = checkouts.at(-1);
    if (!last || !isAscending([afterId, ...checkouts.map(({ id }) => id)])) {
      return searchPageByPage(search, filter, PAGE_SIZE);
    }
    found.push(...checkouts);
    afterId = last.id;
  }
  return err({ kind: 'in_doubt', detail: 'a search has no end' });
}

const isAscending = (ids: readonly string[]): boolean =>
  ids.every((id, index) => index === 0 || BigInt(id) > BigInt(ids[index - 1] ?? id));

const MOST_PASSES = 5;
const MOST_PAGES_A_PASS = 200;

type Found = ReadonlyMap<string, GatewayCheckout>;

/** Repeats passes over all pages until two in a row find the same: then none was missed. */
async function searchPageByPage(
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
  for (let page = 0; page < MOST_PAGES_A_PASS; page += 1) {
    const result = await search(filter, { page, size });
    if (!result.ok) return result;
    for (const checkout of result.value.checkouts) found.set(checkout.id, checkout);
    if (page + 1 >= result.value.totalPages) return ok(found);
  }
  return err({ kind: 'in_doubt', detail: 'a search by pages did not end' });
}

const isSame = (a: Found, b: Found): boolean => a.size === b.size && [...a.keys()].every((id) => b.has(id));

/** The gateway's names for our filters. Its moments are `yyyy-mm-dd HH:MM:SS` without a zone. */
export function searchQuery(filter: CheckoutSearch, page: number, size: number): URLSearchParams {
  const wanted: Record<string, string | undefined> = {
    type: filter.channel?.toUpperCase(),
    requestId: filter.requestId,
    orderId: filter.reference,
    status: filter.statuses?.join(','),
    'customer.reference': filter.customerReference,
    'customer.email': filter.customerEmail,
    'customer.phone': filter.customerPhone,
    afterId: filter.afterId,
    afterTimestamp: filter.after === undefined ? undefined : moment(filter.after),
    page: String(page),
    size: String(size),
  };
  const given = Object.entries(wanted).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(given);
}

const moment = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

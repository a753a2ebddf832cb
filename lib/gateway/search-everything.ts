import type { CheckoutSearch } from '../domain/checkout-search';
import type { GatewayCheckout } from '../domain/gateway-checkout';
import type { GatewayError } from '../domain/gateway-error';
import { asGatewayCheckoutId } from '../domain/ids';
import type { CheckoutGateway } from '../domain/ports/checkout-gateway';
import { err, ok, type Result } from '../domain/result';
import { searchPageByPage } from './search-page-by-page';

const PAGE_SIZE = 100;
const MOST_PAGES = 1_000;
const NOTHING_BEFORE = asGatewayCheckoutId('1');

/**
 * Asks for what comes after the greatest id seen, never for a page number: entries that join or leave the
 * result meanwhile would move the others between pages. Whether ids ascend after `afterId` is not
 * documented; where they do not, whole passes are repeated until two agree.
 */
export async function searchEverything(
  search: CheckoutGateway['search'],
  filter: CheckoutSearch,
): Promise<Result<readonly GatewayCheckout[], GatewayError>> {
  const found: GatewayCheckout[] = [];
  let afterId = filter.afterId ?? NOTHING_BEFORE;
  for (let page = 0; page < MOST_PAGES; page += 1) {
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

import type { CheckoutPage, CheckoutSearch } from '../../domain/checkout-search';
import type { GatewayCheckoutId } from '../../domain/ids';
import { toDecimalText } from '../../domain/money';
import type { CheckoutGateway } from '../../domain/ports/checkout-gateway';
import { ok } from '../../domain/result';
import type { Caller } from '../caller';
import { createBody } from '../create-body';
import { searchEverything } from '../search-everything';
import { searchQuery } from '../search-query';
import { translateCheckout } from '../translate';
import { wireCheckout } from '../wire/checkout';
import { wirePage } from '../wire/list';

const FIRST_PAGE = { page: 0, size: 20 };

/** Paths and fields: the provider's merchant API 2.0, group Checkout, of March 2026. */
export function checkoutGroup(call: Caller): CheckoutGateway {
  const pathOf = (id: GatewayCheckoutId, verb = '') => `/checkout/${encodeURIComponent(id)}${verb}`;

  const search: CheckoutGateway['search'] = async (filter, { page, size }) => {
    const path = `/checkout?${searchQuery(filter, page, size)}`;
    const result = await call({ kind: 'read', path, shape: wirePage });
    if (!result.ok) return result;
    const { content, totalPages, totalElements } = result.value;
    return ok({ ...readEntries(content, filter), totalPages, totalElements });
  };

  const change = async (path: string) => {
    const result = await call({ kind: 'change', path, shape: wireCheckout });
    return result.ok ? ok(translateCheckout(result.value)) : result;
  };

  return {
    async create(input) {
      const path = `/checkout/${input.channel}`;
      const result = await call({ kind: 'create', path, body: createBody(input), shape: wireCheckout });
      if (!result.ok) return result;
      return ok({ checkout: translateCheckout(result.value), png: result.value.base64QR });
    },
    async get(id) {
      const result = await call({ kind: 'read', path: pathOf(id), shape: wireCheckout });
      return result.ok ? ok(translateCheckout(result.value)) : result;
    },
    async findByRequestId(requestId) {
      const result = await search({ requestId }, FIRST_PAGE);
      return result.ok ? ok(result.value.checkouts) : result;
    },
    search,
    searchAll: (filter) => searchEverything(search, filter),
    cancel: (id) => change(pathOf(id, '/cancel')),
    refund(id, { amount, note, referenceId }) {
      const query = new URLSearchParams({ amount: toDecimalText(amount), currency: amount.currency, note });
      if (referenceId !== undefined) query.set('referenceId', referenceId);
      return change(pathOf(id, `/refund?${query}`));
    },
    resendToTerminal: (id) => change(pathOf(id, '/resend-to-terminal')),
  };
}

/** An answer that ignored the request id must not be taken for ours. */
function readEntries(
  content: readonly unknown[],
  { requestId }: CheckoutSearch,
): Pick<CheckoutPage, 'checkouts' | 'unreadable'> {
  const read = content.map((entry) => wireCheckout.safeParse(entry));
  const checkouts = read.flatMap((entry) => (entry.success ? [translateCheckout(entry.data)] : []));
  return {
    checkouts: requestId === undefined ? checkouts : checkouts.filter((one) => one.requestId === requestId),
    unreadable: content.length - checkouts.length,
  };
}

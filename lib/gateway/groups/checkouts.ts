import type { CheckoutSearchPage, CheckoutSearch } from '../../domain/gateway/gateway-checkout';
import type { GatewayCheckoutId } from '../../domain/core/ids';
import { toDecimalText } from '../../domain/money/money';
import type { CheckoutGateway } from '../../domain/ports/gateway';
import { mapOk } from '../../domain/core/result';
import type { GatewayCaller } from '../caller';
import { createBody } from '../create-body';
import { translateCheckout } from '../translate';
import { wireCheckout, wirePage } from '../wire';

const FIRST_PAGE = { page: 0, size: 20 };

/** Paths and fields: the provider's merchant API 2.0, group Checkout, of March 2026. */
export function checkoutGroup(call: GatewayCaller): CheckoutGateway {
  const pathOf = (id: GatewayCheckoutId, verb = '') => `/checkout/${encodeURIComponent(id)}${verb}`;

  const search: CheckoutGateway['search'] = async (filter, { page, size }) => {
    const path = `/checkout?${searchQuery(filter, page, size)}`;
    const result = await call({ kind: 'read', path, shape: wirePage });
    return mapOk(result, ({ content, totalPages, totalElements }) => ({
      ...readEntries(content, filter),
      totalPages,
      totalElements,
    }));
  };

  const change = async (path: string) =>
    mapOk(await call({ kind: 'change', path, shape: wireCheckout }), translateCheckout);

  return {
    async create(input) {
      const path = `/checkout/${input.channel}`;
      const result = await call({ kind: 'create', path, body: createBody(input), shape: wireCheckout });
      return mapOk(result, (wire) => ({ checkout: translateCheckout(wire), png: wire.base64QR }));
    },
    async get(id) {
      return mapOk(await call({ kind: 'read', path: pathOf(id), shape: wireCheckout }), translateCheckout);
    },
    async findByRequestId(requestId) {
      return mapOk(await search({ requestId }, FIRST_PAGE), ({ checkouts }) => checkouts);
    },
    search,
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
): Pick<CheckoutSearchPage, 'checkouts' | 'unreadable'> {
  const read = content.map((entry) => wireCheckout.safeParse(entry));
  const checkouts = read.flatMap((entry) => (entry.success ? [translateCheckout(entry.data)] : []));
  return {
    checkouts: requestId === undefined ? checkouts : checkouts.filter((one) => one.requestId === requestId),
    unreadable: content.length - checkouts.length,
  };
}

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

import type { CheckoutSearch } from '../domain/checkout-search';

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
